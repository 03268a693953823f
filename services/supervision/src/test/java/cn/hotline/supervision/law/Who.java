package cn.hotline.supervision.law;

import cn.hotline.kernel.Role;
import cn.hotline.testkit.Tokens;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who comes to the service's edge: without a token, in each of the roles, or as a person of a unit.
 *
 * @param role null without a token
 * @param ofTheUnit whether the matter is of their unit
 */
record Who(String name, Role role, String token, boolean ofTheUnit) {
    static final String UNIT = "HS-LAW";

    static final Who NOBODY = new Who("nobody", null, null, false);
    static final Who HANDLER = new Who("handler", Role.HANDLER, Tokens.handler(UNIT), true);
    static final Who OTHER_HANDLER =
            new Who("handler of another unit", Role.HANDLER, Tokens.handler("HS-OTHER"), false);
    static final Who INSIDER = new Who(
            "supervisor of the unit",
            Role.SUPERVISOR,
            Tokens.of("insider", "单位督办员", Set.of(Role.SUPERVISOR_ID), UNIT),
            true);

    private static final List<Who> ALL = Stream.concat(
                    Stream.of(NOBODY, HANDLER, OTHER_HANDLER, INSIDER),
                    Arrays.stream(Role.values())
                            .filter(role -> role != Role.HANDLER)
                            .map(role -> new Who(role.id(), role, Tokens.of(role), false)))
            .toList();

    /** What is said of each, by name, so that a failure reads as a list. */
    static Map<String, String> each(Function<Who, String> says) {
        return ALL.stream().collect(Collectors.toMap(Who::name, says, (one, other) -> other, LinkedHashMap::new));
    }

    static List<Who> all() {
        return ALL;
    }
}
