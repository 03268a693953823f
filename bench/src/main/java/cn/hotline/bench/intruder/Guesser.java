package cn.hotline.bench.intruder;

import cn.hotline.bench.attack.Door;
import cn.hotline.bench.attack.Echo;
import cn.hotline.bench.attack.Judge;
import cn.hotline.bench.attack.Shot;
import cn.hotline.bench.attack.Shots;
import cn.hotline.bench.attack.Wire;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;

/** Guesses what only a citizen knows 猜测: progress codes and survey links; it has to be told to wait. */
final class Guesser {
    private static final int TRIES = 200;

    private final Shots shots;
    private final Wire wire;
    private final Verdicts verdicts;

    Guesser(Shots shots, Wire wire, Verdicts verdicts) {
        this.shots = shots;
        this.wire = wire;
        this.verdicts = verdicts;
    }

    void guess(List<Door> doors, String caseNo) {
        for (Door door : doors) {
            switch (door.id()) {
                case "askProgress" -> hammer(door, each -> Map.of("caseNo", caseNo, "code", "%06d".formatted(each)));
                case "openSurvey", "answerSurvey" ->
                    hammer(door, each -> Map.of("token", UUID.randomUUID().toString()));
                default -> {
                    // nothing to guess
                }
            }
        }
    }

    /** Honest calls but for what is guessed, so that each is looked up, as if each came from another address. */
    private void hammer(Door door, IntFunction<Map<String, String>> guess) {
        boolean stopped = false;
        for (int each = 0; each < TRIES && !stopped; each++) {
            Shot honest = shots.honest(door, null);
            ObjectNode body = (ObjectNode) Judge.json(new Echo(200, Map.of(), honest.body()));
            guess.apply(each).forEach(body::put);
            Echo echo = wire.send(honest.body(body.toString().getBytes(StandardCharsets.UTF_8))
                    .header("X-Forwarded-For", "10.0.0." + each));
            verdicts.count(door, "guess", echo);
            stopped = echo.status() == 429;
            if (echo.ok()) {
                verdicts.fault("guess", door.name(), "a guess was right: " + Siege.told(echo));
            }
            if (stopped && echo.header("retry-after").isEmpty()) {
                verdicts.fault("guess", door.name(), "429 without Retry-After");
            }
        }
        if (!stopped) {
            verdicts.fault("guess", door.name(), TRIES + " guesses in a row, and never told to wait");
        }
    }
}
