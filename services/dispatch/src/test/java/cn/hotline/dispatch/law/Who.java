package cn.hotline.dispatch.law;

import cn.hotline.kernel.Role;
import cn.hotline.testkit.Tokens;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody who comes to the service's edge: without a token, in each of the roles, or as the handler of a unit the matter is not of.
 *
 * @param role null without a token
 */
record Who(String name, Role role, String token, boolean isOfTheUnit) {
    /** The unit whose matters they come about: a street with communities below it. */
    static final String UNIT = "HS-JD01";

    static final Who NOBODY = new Who("nobody", null, null, false);
    static final Who HANDLER = handler("handler", UNIT, true);
    static final Who HANDLER_BELOW = handler("handler of a unit below", "HS-JD01-SQ01", false);

    static final Who OTHER_HANDLER = handler("handler of another unit", "HS-JY", false);

    private static final Map<Role, Who> IN = Arrays.stream(Role.values())
            .collect(Collectors.toMap(
                    role -> role,
                    role -> role == Role.HANDLER ? HANDLER : new Who(role.id(), role, Tokens.of(role), true)));

    private static final List<Who> ALL = Stream.concat(
                    Stream.of(NOBODY, HANDLER_BELOW, OTHER_HANDLER),
                    Arrays.stream(Role.values()).map(IN::get))
            .toList();

    static List<Who> all() {
        return ALL;
    }

    static Who in(Role role) {
        return IN.get(role);
    }

    static Who handler(String name, String unit, boolean isOfTheUnit) {
        return new Who(name, Role.HANDLER, Tokens.handler(unit), isOfTheUnit);
    }

    /** What the law says of each, by name, so that a failure reads as a list. */
    static Map<String, String> each(Function<Who, String> says) {
        Map<String, String> said = new LinkedHashMap<>();
        ALL.forEach(who -> said.put(who.name, says.apply(who)));
        return said;
    }
}
