package cn.hotline.web.security;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The person or machine behind the present request, read from its bearer token. */
@RequestScoped
public class Caller {
    private final SecurityIdentity identity;

    @Inject
    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The caller as it stands in events and audit lines. */
    public Actor actor() {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            String unit = token.getClaim("unit");
            return new Actor(
                    token.getName(),
                    token.getClaim("name"),
                    identity.getRoles(),
                    unit == null ? null : new UnitCode(unit));
        }
        return new Actor(identity.getPrincipal().getName(), null, identity.getRoles(), null);
    }

    public boolean hasRole(Role role) {
        return identity.hasRole(role.id());
    }

    /**
     * Whether the caller is a handler and nothing of the centre: such a caller sees its own unit's matters only. Going
     * on patrol besides does not lift that bound.
     */
    public boolean isBoundToUnit() {
        return identity.hasRole(Role.HANDLER_ID)
                && Set.of(Role.HANDLER_ID, Role.PATROLLER_ID).containsAll(identity.getRoles());
    }

    /**
     * The unit whose matters, and those of the units below it, are all the caller may see.
     *
     * @return null for whoever may see all
     * @throws DomainException {@code other-unit} when the caller is bound to a unit but has none
     */
    public UnitCode scope() {
        if (!isBoundToUnit()) {
            return null;
        }
        UnitCode own = actor().unit();
        if (own == null) {
            throw new DomainException(CommonError.OTHER_UNIT);
        }
        return own;
    }

    /**
     * Lets a unit-bound caller pass only for a matter of its own unit or of a unit below it.
     *
     * @param unitPath the matter's unit and its superiors
     * @throws DomainException {@code other-unit} otherwise
     */
    public void requireUnit(Collection<UnitCode> unitPath) {
        if (isBoundToUnit() && !unitPath.contains(actor().unit())) {
            throw new DomainException(CommonError.OTHER_UNIT);
        }
    }

    /**
     * Lets a caller pass only for a matter of its own unit or of a unit below it, whatever else the caller may do: for what is the
     * unit's own to do.
     *
     * @param unitPath the matter's unit and its superiors
     * @throws DomainException {@code other-unit} otherwise
     */
    public void requireOwnUnit(Collection<UnitCode> unitPath) {
        UnitCode own = actor().unit();
        if (own == null || !unitPath.contains(own)) {
            throw new DomainException(CommonError.OTHER_UNIT);
        }
    }

    /**
     * As {@link #requireOwnUnit}, unless one of the caller's roles may do it for every unit.
     *
     * @throws DomainException {@code other-unit} otherwise
     */
    public void requireOwnUnitOr(Set<Role> ofEveryUnit, Collection<UnitCode> unitPath) {
        if (ofEveryUnit.stream().noneMatch(this::hasRole)) {
            requireOwnUnit(unitPath);
        }
    }
}
