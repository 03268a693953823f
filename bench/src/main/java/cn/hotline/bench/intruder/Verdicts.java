package cn.hotline.bench.intruder;

import cn.hotline.bench.attack.Door;
import cn.hotline.bench.attack.Echo;
import cn.hotline.local.stack.ServiceModule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the intruders were answered, by service and kind of attempt, and where they got through. */
final class Verdicts {
    private final Map<ServiceModule, Map<String, Long>> counted = new TreeMap<>();
    private final Set<String> kinds = new TreeSet<>();
    private final Set<String> faults = new LinkedHashSet<>();

    /** Counts an answer; what must stand in each of them is looked at here too. */
    void count(Door door, String kind, Echo echo) {
        if (echo.status() >= 500) {
            fault(kind, door.name(), "fails: " + Siege.told(echo));
        }
        Map<String, Long> row = counted.computeIfAbsent(door.service(), any -> new TreeMap<>());
        for (String column : List.of(kind, echo.status() == 0 ? "none" : echo.status() / 100 + "xx")) {
            kinds.add(column);
            row.merge(column, 1L, Long::sum);
        }
        if (echo.status() == 401 || echo.status() == 403 || echo.status() == 429) {
            kinds.add(Integer.toString(echo.status()));
            row.merge(Integer.toString(echo.status()), 1L, Long::sum);
        }
        Map.of("x-content-type-options", "nosniff", "x-frame-options", "DENY", "referrer-policy", "no-referrer")
                .forEach((name, value) -> {
                    if (echo.status() != 0 && !value.equals(echo.header(name))) {
                        fault("header", door.name(), echo.status() + " has " + name + " '" + echo.header(name) + "'");
                    }
                });
        if (echo.ok() && !echo.header("cache-control").contains("no-store") && !"listCodeLists".equals(door.id())) {
            fault("header", door.name(), "may be kept: cache-control '" + echo.header("cache-control") + "'");
        }
    }

    synchronized void fault(String kind, String where, String what) {
        String fault = kind + " | " + where + " | " + what;
        if (faults.add(fault)) {
            System.err.println("FAULT " + fault);
        }
    }

    boolean clean() {
        return faults.isEmpty();
    }

    String table(Map<ServiceModule, Long> doors) {
        StringBuilder out = new StringBuilder(String.format("%n%-12s %10s", "service", "operations"));
        kinds.forEach(kind -> out.append(String.format(" %8s", kind)));
        out.append(System.lineSeparator());
        counted.forEach((service, row) -> {
            out.append(String.format("%-12s %10d", service.id(), doors.getOrDefault(service, 0L)));
            kinds.forEach(kind -> out.append(String.format(" %,8d", row.getOrDefault(kind, 0L))));
            out.append(System.lineSeparator());
        });
        faults.forEach(each -> out.append("FAULT ").append(each).append(System.lineSeparator()));
        return out.append(faults.size())
                .append(" faults")
                .append(System.lineSeparator())
                .toString();
    }
}
