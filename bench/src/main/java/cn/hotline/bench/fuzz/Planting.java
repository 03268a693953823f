package cn.hotline.bench.fuzz;

import cn.hotline.bench.attack.Door;
import cn.hotline.bench.attack.Echo;
import cn.hotline.bench.attack.Judge;
import cn.hotline.bench.attack.Shot;
import cn.hotline.bench.attack.Shots;
import cn.hotline.bench.attack.Stand;
import cn.hotline.bench.attack.Wire;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Registers a demand whose title is a formula 埋入公式, and waits until the exported cases hold it. */
final class Planting {
    private static final long WITHIN_MILLIS = 60_000;
    private static final long LOOK_MILLIS = 500;

    private final Stand stand;
    private final Wire wire;
    private final Shots shots;

    Planting(Stand stand, Wire wire, Shots shots) {
        this.stand = stand;
        this.wire = wire;
        this.shots = shots;
    }

    /** Whether it was taken in and stands in the export; what was not planted cannot be found neutralised. */
    boolean done() throws IOException {
        Shot demand = shots.honest(door("registerDemand"), "agent1");
        Map<String, Object> body = Map.of(
                "channel",
                "HOTLINE",
                "type",
                "COMPLAINT",
                "category",
                "0103",
                "title",
                Nasty.FORMULA,
                "content",
                Nasty.FORMULA,
                "place",
                Map.of("street", "HS-JD01", "address", "1"),
                "reporter",
                Map.of("anonymous", true));
        Echo taken = wire.send(demand.body(new ObjectMapper().writeValueAsBytes(body)));
        if (!taken.ok()) {
            System.err.println("not planted: " + taken.status() + " " + taken.text());
            return false;
        }
        String caseNo = Judge.json(taken).path("caseNo").asText();
        Shot export = shots.honest(door("exportCases"), "leader1")
                .target("/api/v1/cases/exports")
                .header("Accept", "text/csv");
        for (long waited = 0; waited < WITHIN_MILLIS; waited += LOOK_MILLIS) {
            if (new String(wire.send(export).body(), StandardCharsets.UTF_8).contains(caseNo)) {
                return true;
            }
            pause();
        }
        return false;
    }

    private Door door(String operation) {
        return stand.doors().stream()
                .filter(each -> operation.equals(each.id()))
                .findFirst()
                .orElseThrow();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
