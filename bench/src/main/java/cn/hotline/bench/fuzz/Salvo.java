package cn.hotline.bench.fuzz;

import cn.hotline.bench.attack.Door;
import cn.hotline.bench.attack.Echo;
import cn.hotline.bench.attack.Hoard;
import cn.hotline.bench.attack.Judge;
import cn.hotline.bench.attack.Shot;
import cn.hotline.bench.attack.Stand;
import cn.hotline.bench.attack.Wire;
import cn.hotline.local.stack.ServiceModule;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A batch of calls to one service 一轮调用. First all of them; then those once more that were refused, with the service's rows
 * summed before and after: between two sums nothing was accepted, so nothing may differ.
 */
final class Salvo {
    private static final int EACH = 6;
    private static final int HANDS = 4;

    private final Stand stand;
    private final Hoard hoard;
    private final Fuzzer fuzzer;
    private final Judge judge;
    private final Score score;

    private record Outcome(Shot shot, Echo echo) {}

    Salvo(Stand stand, Hoard hoard, Fuzzer fuzzer, Judge judge, Score score) {
        this.stand = stand;
        this.hoard = hoard;
        this.fuzzer = fuzzer;
        this.judge = judge;
        this.score = score;
    }

    void fire(ServiceModule service, List<Door> doors) throws SQLException {
        List<Shot> shots = new ArrayList<>();
        for (Door door : doors) {
            int times = door.changes() ? EACH : EACH / 2;
            IntStream.range(0, times).forEach(any -> shots.add(fuzzer.next(door)));
        }
        List<Shot> refused = send(shots).stream()
                .filter(each -> each.echo().refused())
                .map(Outcome::shot)
                .toList();
        try (Vault vault = Vault.of(stand.ports(), service)) {
            judgeChanges(vault, service, refused, true);
        }
    }

    private void judgeChanges(Vault vault, ServiceModule service, List<Shot> refused, boolean again)
            throws SQLException {
        Map<String, String> before = vault.still();
        boolean allRefused = send(refused).stream().allMatch(each -> each.echo().refused());
        if (!allRefused) {
            if (again) { // what was refused at first was taken now: without these once more
                judgeChanges(vault, service, stillRefused(refused), false);
            }
            return;
        }
        List<String> differing = Vault.differing(before, vault.still());
        if (differing.isEmpty()) {
            score.unchanged(service, refused.size());
        } else if (refused.size() > 1) {
            blame(vault, service, refused, differing);
        } else if (!refused.isEmpty()) {
            score.fault(refused.get(0), "refused, but changed " + differing, "");
        }
    }

    /** Halves the batch until the call is found; what no call does again was somebody else's work. */
    private void blame(Vault vault, ServiceModule service, List<Shot> refused, List<String> differing)
            throws SQLException {
        System.err.println(
                "  " + service.id() + " changed " + differing + " beside " + refused.size() + " refused calls");
        int middle = refused.size() / 2;
        judgeChanges(vault, service, refused.subList(0, middle), false);
        judgeChanges(vault, service, refused.subList(middle, refused.size()), false);
    }

    private List<Shot> stillRefused(List<Shot> shots) {
        return send(shots).stream()
                .filter(each -> each.echo().refused())
                .map(Outcome::shot)
                .toList();
    }

    private List<Outcome> send(List<Shot> shots) {
        List<List<Outcome>> parts = IntStream.range(0, HANDS)
                .parallel()
                .mapToObj(hand -> {
                    List<Outcome> mine = new ArrayList<>();
                    try (Wire wire = new Wire(stand.ports())) {
                        for (int each = hand; each < shots.size(); each += HANDS) {
                            mine.add(send(wire, shots.get(each)));
                        }
                    }
                    return mine;
                })
                .toList();
        return parts.stream().flatMap(List::stream).toList();
    }

    private Outcome send(Wire wire, Shot shot) {
        Echo echo = wire.send(shot);
        score.count(shot, echo.status());
        judge.faults(shot, echo).forEach(fault -> score.fault(shot, fault, echo.text()));
        if (echo.ok() && "application/json".equals(echo.mediaType())) {
            hoard.learn(shot.door(), Judge.json(echo));
        }
        return new Outcome(shot, echo);
    }
}
