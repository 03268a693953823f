package cn.hotline.kernel;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Objects;
import java.util.Set;

/**
 * Who did it 经办人: the member of staff (real name, 实名制), source platform or service behind an act; stands in every event.
 *
 * @param id the account's stable name, e.g. {@code zhang.wei}
 * @param name the name people know, e.g. 张伟
 * @param roles role identifiers, see {@link Role#id()}
 * @param unit the unit the account belongs to; null for the centre's own staff and for machines
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Actor(String id, String name, Set<String> roles, UnitCode unit) {
    public Actor {
        Objects.requireNonNull(id, "id");
        name = name == null ? id : name;
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    /** The product's own act, e.g. {@code system("lifecycle")}: no person stands behind it. */
    public static Actor system(String service) {
        return new Actor("system:" + service, "系统（" + service + "）", Set.of(), null);
    }

    @JsonIgnore
    public boolean isSystem() {
        return id.startsWith("system:");
    }

    public boolean hasRole(Role role) {
        return roles.contains(role.id());
    }
}
