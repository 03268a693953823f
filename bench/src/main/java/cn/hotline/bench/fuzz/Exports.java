package cn.hotline.bench.fuzz;

import cn.hotline.bench.attack.Door;
import cn.hotline.bench.attack.Echo;
import cn.hotline.bench.attack.Shot;
import cn.hotline.bench.attack.Shots;
import cn.hotline.bench.attack.Stand;
import cn.hotline.bench.attack.Wire;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks at every table the product hands out 导出的表格: no cell may be something that a spreadsheet would run. */
final class Exports {
    private static final Pattern RUNS = Pattern.compile("(?:^|,|\\n)\"?((?!\\r\\n)[=+\\-@\\t\\r][^,\\n]*)");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.:-]+%?\"?\\r?");

    private final Stand stand;
    private final Wire wire;
    private final Shots shots;

    /** A cell that would be run. */
    record Fault(Shot shot, String what, String cell) {}

    Exports(Stand stand, Wire wire, Shots shots) {
        this.stand = stand;
        this.wire = wire;
        this.shots = shots;
    }

    List<Fault> check() throws IOException {
        List<Fault> faults = new ArrayList<>();
        for (Door door : stand.doors()) {
            boolean table = door.spec().getResponses().values().stream()
                    .anyMatch(answer -> answer.getContent() != null
                            && answer.getContent().keySet().stream()
                                    .anyMatch(type -> type.contains("csv") || type.contains("spreadsheet")));
            if (table && "GET".equals(door.method())) {
                for (String type :
                        List.of("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")) {
                    look(
                            shots.honest(door, stand.somebody(door, new cn.hotline.bench.attack.Hoard(), new Random(1)))
                                    .header("Accept", type),
                            faults);
                }
            }
        }
        return faults;
    }

    private void look(Shot shot, List<Fault> faults) throws IOException {
        Echo echo = wire.send(shot);
        String cells = echo.mediaType().contains("csv")
                ? "\n" + new String(echo.body(), StandardCharsets.UTF_8).replaceFirst("^\ufeff", "")
                : formulas(echo);
        Matcher matcher = RUNS.matcher(cells);
        while (matcher.find()) {
            if (!NUMBER.matcher(matcher.group(1)).matches()) {
                faults.add(new Fault(shot, "a formula in an export", matcher.group(1)));
            }
        }
    }

    /** The formulas of a workbook, each as a cell of its own; none when it is no workbook. */
    private static String formulas(Echo echo) throws IOException {
        StringBuilder found = new StringBuilder();
        if (echo.ok() && echo.mediaType().contains("spreadsheet")) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(echo.body()))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    Matcher formula = Pattern.compile("<f>([^<]*)</f>")
                            .matcher(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    while (formula.find()) {
                        found.append("\n=").append(formula.group(1));
                    }
                }
            }
        }
        return found.toString();
    }
}
