package cn.hotline.bench.intruder;

import cn.hotline.bench.attack.Authorisation;
import cn.hotline.bench.attack.Door;
import cn.hotline.bench.attack.Echo;
import cn.hotline.bench.attack.Judge;
import cn.hotline.bench.attack.Shot;
import cn.hotline.bench.attack.Shots;
import cn.hotline.bench.attack.Wire;
import com.nimbusds.jose.JOSEException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Every role and every false token at every door 角色与令牌矩阵: each must be answered as the table says. */
final class Siege {
    private static final String UNIT = "HS-CG";

    private final Authorisation table;
    private final Wire wire;
    private final Shots shots;
    private final Verdicts verdicts;

    Siege(Authorisation table, Wire wire, Shots shots, Verdicts verdicts) {
        this.table = table;
        this.wire = wire;
        this.shots = shots;
        this.verdicts = verdicts;
    }

    /** The table has a line for each operation, and no other line. */
    void tableIsWhole(List<Door> doors) {
        Set<String> present = new TreeSet<>(doors.stream().map(Door::name).toList());
        Set<String> missing = new TreeSet<>(present);
        missing.removeAll(table.doors());
        Set<String> gone = new TreeSet<>(table.doors());
        gone.removeAll(present);
        missing.forEach(each -> verdicts.fault("table", each, "has no line in docs/authorisation.md"));
        gone.forEach(each -> verdicts.fault("table", each, "is no operation of any contract"));
    }

    void roles(Door door, Forge forge) throws JOSEException {
        for (String role : table.roles()) {
            Shot shot = shots.honest(door, null)
                    .header("Authorization", "Bearer " + forge.trueToken(role, "handler".equals(role) ? UNIT : null));
            Echo echo = wire.send(shot);
            verdicts.count(door, "role", echo);
            boolean passed = !isForbidden(echo);
            if (passed != table.allows(door, role)) {
                verdicts.fault(
                        "role",
                        door.name(),
                        role + (passed ? " passes, and must not: " : " is refused, and must pass: ") + told(echo));
            }
            if (echo.status() == 401 || echo.status() >= 500 || echo.status() == 0) {
                verdicts.fault("role", door.name(), role + ": " + told(echo));
            }
        }
    }

    void tokens(Door door, Map<String, String> falseOnes, String good) {
        falseOnes.forEach(
                (kind, header) -> token(door, kind, shots.honest(door, null).header("Authorization", header)));
        for (String name : List.of("access_token", "token", "bearer_token")) {
            Shot bare = shots.honest(door, null);
            token(
                    door,
                    "in-url",
                    bare.target(bare.target() + (bare.target().contains("?") ? "&" : "?") + name + "=" + good));
        }
        token(
                door,
                "in-cookie",
                shots.honest(door, null).header("Cookie", "access_token=" + good + "; q_session=" + good));
    }

    private void token(Door door, String kind, Shot shot) {
        Echo echo = wire.send(shot);
        verdicts.count(door, "token", echo);
        boolean refused = echo.status() == 401;
        if (refused == table.isPublic(door)
                && !(refused && table.isPublic(door) && shot.headers().containsKey("Authorization"))) {
            verdicts.fault("token", door.name(), kind + ": " + told(echo));
        }
        if (refused
                && (!"Bearer".equals(echo.header("www-authenticate"))
                        || !echo.text().contains("\"unauthenticated\""))) {
            verdicts.fault("token", door.name(), kind + " is refused in another manner: " + told(echo));
        }
    }

    private static boolean isForbidden(Echo echo) {
        return echo.status() == 403
                && "forbidden".equals(Judge.json(echo).path("code").asText());
    }

    static String told(Echo echo) {
        String text = echo.text().replaceAll("\\s+", " ");
        return echo.status() + " " + text.substring(0, Math.min(200, text.length()));
    }
}
