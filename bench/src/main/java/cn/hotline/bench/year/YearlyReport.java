package cn.hotline.bench.year;

import cn.hotline.bench.year.District.Published;
import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.stack.Ports;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Has the yearly report 年报 made and looks the published figures up in its Word file, as a reader would. */
final class YearlyReport {
    private static final String USER = "analyst1";
    private static final String REPORTS = "/api/v1/reports";
    private static final long PAUSE_MILLIS = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    /** Of a figure that should be there. */
    private static final String MISSING = "没有 missing";

    private static final String KEY_WATCH = "列入重点关注的工单%s件，";
    private static final String WATCH_CLASSES = "涉及重点关注类别%s个";

    private final District district;
    private final Directory directory;
    private final Ports ports;
    private final HotlineApi api;

    YearlyReport(District district, Directory directory, Ports ports) {
        this.district = district;
        this.directory = directory;
        this.ports = ports;
        this.api = new HotlineApi(ports);
    }

    /**
     * Prints each published figure beside the report's; those the report has no place for (shares of groups of units, rates of one channel)
     * are named as such.
     *
     * @param folder where the Word and the Excel file are left
     * @return whether none differs, and at least one is there
     */
    boolean print(PrintStream out, Path folder) throws IOException, InterruptedException {
        long since = System.nanoTime();
        String report = made();
        out.printf("年报 yearly report：%.1f s%n", (System.nanoTime() - since) / 1e9);
        Files.createDirectories(folder);
        Files.write(folder.resolve("yearly.xlsx"), content(report, "xlsx"));
        byte[] docx = content(report, "docx");
        Files.write(folder.resolve("yearly.docx"), docx);
        WordReport words = WordReport.of(docx);
        Map<String, String> labels = labels();
        int told = 0;
        int same = 0;
        for (Published each : district.published()) {
            Optional<String> figure = figure(words, each, labels);
            told += figure.isPresent() ? 1 : 0;
            boolean equal = figure.filter(each.value()::equals).isPresent();
            same += equal ? 1 : 0;
            out.printf(
                    "%s %s：公布 published %s，年报 yearly report %s%n",
                    figure.isEmpty() ? "·" : equal ? "=" : "≠",
                    each.what(),
                    each.value(),
                    figure.orElse("不列 has no place for it"));
        }
        out.printf("%s 年报 yearly report：%d/%d 一致 equal%n", district.name(), same, told);
        return told > 0 && same == told;
    }

    private Optional<String> figure(WordReport words, Published each, Map<String, String> labels) {
        if (each.share() != null) {
            return Optional.empty();
        }
        if (each.groups() != null) {
            return Optional.of(words.says(WATCH_CLASSES.formatted(each.value())) ? each.value() : MISSING);
        }
        if (each.channel() != null) {
            return each.measure().equals("registered")
                    ? Optional.of(now(words, directory.channelName(each.channel())))
                    : Optional.empty();
        }
        if (each.measure().equals("key-watch")) {
            return Optional.of(words.says(KEY_WATCH.formatted(each.value())) ? each.value() : MISSING);
        }
        return Optional.of(now(words, labels.get(each.measure())));
    }

    private static String now(WordReport words, String row) {
        return words.now(row).orElse(MISSING);
    }

    /** What the report calls each measure, by code: rates with their unit. */
    private Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        JsonNode catalogue =
                ask(Call.get("GET figure-catalogue", USER, ServiceModule.STATISTICS, "/api/v1/figure-catalogue"));
        for (JsonNode measure : catalogue.path("measures")) {
            String label = measure.path("label").asText();
            boolean rate = measure.path("kind").asText().equals("RATE");
            labels.put(
                    measure.path("code").asText(),
                    rate ? label + "（" + measure.path("unit").asText() + "）" : label);
        }
        return labels;
    }

    private String made() throws InterruptedException {
        Map<String, String> request = Map.of("definition", "YEARLY", "period", String.valueOf(district.year()));
        String id = ask(Call.post("POST reports", USER, ServiceModule.STATISTICS, REPORTS, request))
                .path("id")
                .asText();
        long begin = System.nanoTime();
        while (true) {
            JsonNode report = ask(Call.get("GET reports/{id}", USER, ServiceModule.STATISTICS, REPORTS + "/" + id));
            String status = report.path("status").asText();
            if (status.equals("READY")) {
                return id;
            }
            if (status.equals("FAILED") || System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException(report.toString());
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private byte[] content(String report, String format) throws IOException, InterruptedException {
        URI file =
                URI.create(ports.url(ServiceModule.STATISTICS) + REPORTS + "/" + report + "/content?format=" + format);
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(file)
                                .header(
                                        "Authorization",
                                        "Bearer " + api.sessions().token(USER))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(file + ": " + answer.statusCode());
        }
        return answer.body();
    }

    private JsonNode ask(Call call) {
        Answer answer = api.send(call);
        if (!answer.ok()) {
            throw new IllegalStateException(call.name() + ": " + answer.problem());
        }
        return answer.body();
    }
}
