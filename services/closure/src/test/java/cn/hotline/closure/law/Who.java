package cn.hotline.closure.law;

import cn.hotline.closure.CaseStory;
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
 * Somebody who comes to the service's edge: without a token, in each of the roles, or as one whose unit makes a difference.
 *
 * @param role null without a token
 */
record Who(String name, Role role, String token) {
    static final Who NOBODY = new Who("nobody", null, null);
    static final Who UNIT = handler("handler", CaseStory.UNIT.value());
    static final Who UNIT_ABOVE = handler("handler of the unit above", CaseStory.PARENT.value());
    static final Who OTHER_UNIT = handler("handler of another unit", "HS-ZJ");
    static final Who OWN_REVIEWER = ofUnitAbove("reviewer of the unit above", Role.REVIEWER);
    static final Who OWN_HEAD = ofUnitAbove("section head of the unit above", Role.SECTION_HEAD);
    static final Who OTHER_PATROLLER =
            new Who("another patroller", Role.PATROLLER, token("hu.jun", Role.PATROLLER, null));

    /** Who has done what was done before. */
    static final Who COLLEAGUE = new Who("colleague", Role.REVIEWER, token("li.na", Role.REVIEWER, null));

    private static final Map<Role, Who> IN = Arrays.stream(Role.values())
            .collect(Collectors.toMap(
                    role -> role, role -> role == Role.HANDLER ? UNIT : new Who(role.id(), role, Tokens.of(role))));

    private static final List<Who> ALL = Stream.concat(
                    Stream.of(NOBODY, UNIT_ABOVE, OTHER_UNIT, OWN_REVIEWER, OWN_HEAD, OTHER_PATROLLER),
                    Arrays.stream(Role.values()).map(IN::get))
            .toList();

    static List<Who> all() {
        return ALL;
    }

    static Who in(Role role) {
        return IN.get(role);
    }

    private static Who handler(String name, String unit) {
        return new Who(name, Role.HANDLER, Tokens.handler(unit));
    }

    private static Who ofUnitAbove(String name, Role role) {
        return new Who(name, role, token("own." + role.id(), role, CaseStory.PARENT.value()));
    }

    private static String token(String account, Role role, String unit) {
        return Tokens.of(account, account, Set.of(role.id()), unit);
    }

    /** What is said to each, by name, so that a failure reads as a list. */
    static Map<String, String> each(Function<Who, String> says) {
        Map<String, String> said = new LinkedHashMap<>();
        ALL.forEach(who -> said.put(who.name, says.apply(who)));
        return said;
    }
}
