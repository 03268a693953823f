package cn.hotline.bench.fuzz;

import cn.hotline.bench.attack.Shot;
import cn.hotline.local.stack.ServiceModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the calls came to, by service and status, and the faults 问题清单 found. */
final class Score {
    private static final int SHOWN_OF_A_KIND = 3;
    private static final int SHOWN = 300;

    private final Map<ServiceModule, Map<Integer, Long>> statuses = new TreeMap<>();
    private final Map<String, List<String>> faults = new TreeMap<>();
    private final Map<ServiceModule, Long> faultsByService = new TreeMap<>();
    private final Map<String, Long> kinds = new TreeMap<>();
    private final Map<ServiceModule, Long> checked = new TreeMap<>();

    synchronized void count(Shot shot, int status) {
        statuses.computeIfAbsent(shot.door().service(), any -> new TreeMap<>()).merge(status, 1L, Long::sum);
        kinds.merge(shot.kind(), 1L, Long::sum);
    }

    synchronized void fault(Shot shot, String fault, String answer) {
        faultsByService.merge(shot.door().service(), 1L, Long::sum);
        String kind = shot.door().name() + ": " + fault.replaceFirst("\\n(?s).*", "");
        String seen = answer.replaceAll("\\s+", " ");
        String told =
                shot.shown() + System.lineSeparator() + "      → " + seen.substring(0, Math.min(SHOWN, seen.length()));
        List<String> same = faults.computeIfAbsent(kind, any -> new ArrayList<>());
        same.add(told);
        if (same.size() == 1) {
            System.err.println("FAULT " + kind + System.lineSeparator() + "    " + told);
        }
    }

    /** Refused calls after which nothing was changed. */
    synchronized void unchanged(ServiceModule service, long calls) {
        checked.merge(service, calls, Long::sum);
    }

    synchronized long calls() {
        return statuses.values().stream()
                .flatMap(each -> each.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    boolean clean() {
        return faults.isEmpty();
    }

    synchronized String table(Map<ServiceModule, Long> doors) {
        StringBuilder out = new StringBuilder(System.lineSeparator());
        out.append(String.format(
                "%-12s %10s %9s %8s %8s %8s %8s %8s %8s %12s %7s%n",
                "service",
                "operations",
                "calls",
                "2xx",
                "400",
                "401/403",
                "404",
                "409/412",
                "422/428",
                "unchanged",
                "faults"));
        statuses.forEach((service, seen) -> out.append(String.format(
                "%-12s %10d %,9d %,8d %,8d %,8d %,8d %,8d %,8d %,12d %,7d   %s%n",
                service.id(),
                doors.getOrDefault(service, 0L),
                seen.values().stream().mapToLong(Long::longValue).sum(),
                sum(seen, 200, 299),
                sum(seen, 400, 400),
                sum(seen, 401, 403),
                sum(seen, 404, 404),
                sum(seen, 409, 409) + sum(seen, 412, 412),
                sum(seen, 422, 422) + sum(seen, 428, 428),
                checked.getOrDefault(service, 0L),
                faultsByService.getOrDefault(service, 0L),
                others(seen))));
        out.append("kinds: ").append(kinds).append(System.lineSeparator());
        faults.forEach((kind, calls) -> {
            out.append("FAULT ").append(calls.size()).append(" × ").append(kind).append(System.lineSeparator());
            calls.stream()
                    .limit(SHOWN_OF_A_KIND)
                    .forEach(each -> out.append("    ").append(each).append(System.lineSeparator()));
        });
        return out.toString();
    }

    private static long sum(Map<Integer, Long> seen, int from, int to) {
        return seen.entrySet().stream()
                .filter(each -> each.getKey() >= from && each.getKey() <= to)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static String others(Map<Integer, Long> seen) {
        Map<Integer, Long> others = new TreeMap<>(seen);
        others.keySet()
                .removeIf(each -> each / 100 == 2
                        || List.of(400, 401, 403, 404, 409, 412, 422, 428).contains(each));
        return others.isEmpty() ? "" : others.toString();
    }
}
