package cn.hotline.bench.year;

import cn.hotline.bench.year.District.Group;
import cn.hotline.bench.year.District.Published;
import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.stack.Ports;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Asks statistics for every published figure of a year 公布数字核对, over REST, and prints both. */
final class Check {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final District district;
    private final Directory directory;
    private final HotlineApi api;

    Check(District district, Directory directory, Ports ports) {
        this.district = district;
        this.directory = directory;
        this.api = new HotlineApi(ports);
    }

    /** @return whether all are the same */
    boolean print(PrintStream out) {
        int same = 0;
        for (Published each : district.published()) {
            String told = told(each);
            boolean equal = told.equals(each.value());
            same += equal ? 1 : 0;
            out.printf("%s %s：公布 published %s，统计 statistics %s%n", equal ? "=" : "≠", each.what(), each.value(), told);
        }
        out.printf(
                "%s：%d/%d 一致 equal%n",
                district.name(), same, district.published().size());
        return same == district.published().size();
    }

    private String told(Published each) {
        if (each.groups() != null) {
            return String.valueOf(groups(ask(each, each.groups())));
        }
        if (each.share() != null) {
            return share(ask(each, "unit"), each.share());
        }
        JsonNode cell = ask(each, null).path("total").path("cells").path(0);
        return cell.has("denominator")
                ? new BigDecimal(cell.path("value").asText())
                        .setScale(2, RoundingMode.UNNECESSARY)
                        .toPlainString()
                : cell.path("numerator").asText();
    }

    /** The groups in which something was counted; what belongs to none stands under a dash, with nothing in it. */
    private static long groups(JsonNode answer) {
        return StreamSupport.stream(answer.path("rows").spliterator(), false)
                .filter(row -> row.path("cells").path(0).path("numerator").asLong() > 0)
                .count();
    }

    private String share(JsonNode answer, Group group) {
        Set<String> units =
                directory.units(group).stream().map(unit -> unit.code().value()).collect(Collectors.toSet());
        long part = 0;
        for (JsonNode row : answer.path("rows")) {
            if (units.contains(row.path("group").path(0).path("code").asText())) {
                part += row.path("cells").path(0).path("numerator").asLong();
            }
        }
        long whole =
                answer.path("total").path("cells").path(0).path("numerator").asLong();
        return BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private JsonNode ask(Published each, String dimension) {
        Map<String, Object> query = new TreeMap<>();
        query.put("measures", List.of(each.measure()));
        query.put("period", Map.of("kind", "year", "of", String.valueOf(district.year())));
        if (each.channel() != null) {
            query.put("filters", Map.of("channel", List.of(each.channel())));
        }
        if (dimension != null) {
            query.put("dimensions", List.of(dimension));
        }
        Answer answer = api.send(Call.post(
                "POST statistics/figure-queries",
                "analyst1",
                ServiceModule.STATISTICS,
                "/api/v1/figure-queries",
                query));
        if (!answer.ok()) {
            throw new IllegalStateException(each.what() + ": " + answer.problem());
        }
        return answer.body();
    }
}
