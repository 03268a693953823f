package cn.hotline.bench.intruder;

import cn.hotline.bench.attack.Authorisation;
import cn.hotline.bench.attack.Door;
import cn.hotline.bench.attack.Echo;
import cn.hotline.bench.attack.Judge;
import cn.hotline.bench.attack.Shot;
import cn.hotline.bench.attack.Shots;
import cn.hotline.bench.attack.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Handlers at other units' things 单位矩阵: what a unit bound door shows or does for its own unit, it neither shows nor does for a
 * stranger's handler, nor for one without any unit.
 */
final class ForeignUnits {
    private static final String HANDLER = "handler";
    private static final int THINGS = 3;

    private final Authorisation table;
    private final Wire wire;
    private final Shots shots;
    private final Verdicts verdicts;
    private final Forge forge;

    ForeignUnits(Authorisation table, Wire wire, Shots shots, Verdicts verdicts, Forge forge) {
        this.table = table;
        this.wire = wire;
        this.shots = shots;
        this.verdicts = verdicts;
        this.forge = forge;
    }

    void attack(List<Door> doors) throws JOSEException {
        Set<String> untried = new TreeSet<>();
        for (Door door : doors) {
            if (!table.boundToUnit(door)) {
                continue;
            }
            withoutUnit(door);
            if (door.parameters("path").isEmpty()) {
                list(door);
            } else if (!things(door, doors)) {
                untried.add(door.name());
            }
        }
        System.out.println("没有样本、未试的单位接口 unit bound, with nothing of a unit to try: " + untried);
    }

    private void withoutUnit(Door door) throws JOSEException {
        Echo echo = send(door, shots.honest(door, null), null);
        if (echo.ok() && holdsSomething(echo)) {
            verdicts.fault("unit", door.name(), "a handler without a unit is answered: " + Siege.told(echo));
        }
    }

    private static boolean holdsSomething(Echo echo) {
        JsonNode answer = Judge.json(echo);
        return answer.isMissingNode()
                ? echo.body().length > 0 && !"text/event-stream".equals(echo.mediaType())
                : !units(answer).isEmpty();
    }

    /** Shows a handler nothing of units outside its own. */
    private void list(Door door) throws JOSEException {
        for (String unit : List.of("HS-CG", "HS-JD01", "HS-HB")) {
            Echo echo = send(door, shots.honest(door, null), unit);
            units(Judge.json(echo)).stream()
                    .filter(each -> !each.startsWith(unit))
                    .findFirst()
                    .ifPresent(other -> verdicts.fault("unit", door.name(), unit + " is shown things of " + other));
        }
    }

    /** Tries things of units, found in the list before the door's parameter, as handlers of other units; false when there are none. */
    private boolean things(Door door, List<Door> doors) throws JOSEException {
        String collection = door.path().replaceFirst("/\\{[^}]*}.*", "");
        Optional<Door> list = doors.stream()
                .filter(each -> each.service() == door.service()
                        && "GET".equals(each.method())
                        && each.path().equals(collection))
                .findFirst();
        String staff = list.map(each -> table.whoMay(each).stream()
                        .filter(role -> !HANDLER.equals(role))
                        .findFirst()
                        .orElse(HANDLER))
                .orElse(null);
        if (staff == null) {
            return false;
        }
        boolean paged = list.get().parameters("query").stream().anyMatch(each -> "limit".equals(each.getName()));
        Shot all = shots.honest(list.get(), null)
                .target(collection + (paged ? "?limit=200" : ""))
                .header("Authorization", "Bearer " + forge.trueToken(staff, null));
        JsonNode found = Judge.json(wire.send(all));
        List<JsonNode> things = new ArrayList<>();
        (found.has("items") ? found.get("items") : found).forEach(each -> {
            if (each.path("unit").isTextual() && things.size() < THINGS) {
                things.add(each);
            }
        });
        for (JsonNode thing : things) {
            foreigner(door, thing);
        }
        return !things.isEmpty();
    }

    private void foreigner(Door door, JsonNode thing) throws JOSEException {
        String unit = thing.get("unit").asText();
        String stranger = unit.startsWith("HS-JD09") ? "HS-JD10" : "HS-JD09";
        String first = door.parameters("path").get(0).getName();
        String id = thing.path(first)
                .asText(thing.path("id").asText(thing.path("caseId").asText()));
        Shot shot = shots.honest(door, null);
        String[] pattern = door.path().split("/");
        String[] parts = shot.target().replaceFirst("\\?.*", "").split("/");
        for (int each = 0; each < pattern.length; each++) {
            if (pattern[each].equals("{" + first + "}")) {
                parts[each] = Shots.encode(id);
            }
        }
        shot = shot.target(String.join("/", parts));
        if (shot.headers().containsKey("If-Match")) {
            shot = shot.header("If-Match", "\"" + thing.path("version").asLong() + "\"");
        }
        Echo echo = send(door, shot, stranger);
        if (echo.ok()) {
            verdicts.fault("unit", door.name(), stranger + " reaches " + unit + "'s: " + Siege.told(echo));
        }
    }

    private Echo send(Door door, Shot shot, String unit) throws JOSEException {
        Echo echo = wire.send(shot.header("Authorization", "Bearer " + forge.trueToken(HANDLER, unit)));
        verdicts.count(door, "unit", echo);
        return echo;
    }

    private static Set<String> units(JsonNode answer) {
        Set<String> units = new TreeSet<>();
        (answer.has("items") ? answer.get("items") : answer).forEach(each -> {
            if (each.path("unit").isTextual()) {
                units.add(each.get("unit").asText());
            }
        });
        if (answer.path("unit").isTextual()) {
            units.add(answer.get("unit").asText());
        }
        return units;
    }
}
