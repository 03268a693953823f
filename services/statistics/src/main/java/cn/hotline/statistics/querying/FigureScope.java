package cn.hotline.statistics.querying;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.indicating.Axis;
import cn.hotline.statistics.indicating.Dimension;
import cn.hotline.statistics.naming.Names;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a caller may see of figures 可见范围: a handler its own units and those below them, and of the others their place in a ranking; who of
 * the centre did what is for the centre alone.
 */
@ApplicationScoped
class FigureScope {
    private final Names names;
    private final Caller caller;

    FigureScope(Names names, Caller caller) {
        this.names = names;
        this.caller = caller;
    }

    /** The units the caller is bound to; null for whoever may see all. */
    Set<String> ownUnits() {
        UnitCode own = caller.scope();
        return own == null ? null : names.unitsUnder(own);
    }

    /** @throws DomainException {@code forbidden} when a handler asks for the people of the centre */
    void requireSeen(List<Axis> axes, Set<Dimension> filtered) {
        if (caller.isBoundToUnit() && (axes.contains(Dimension.STAFF) || filtered.contains(Dimension.STAFF))) {
            throw new DomainException(CommonError.FORBIDDEN);
        }
    }

    /**
     * The filters, narrowed to the caller's own units.
     *
     * @param own null for no bound
     * @throws DomainException {@code other-unit} when another unit is asked for by name
     */
    static Map<Dimension, Set<String>> narrowed(Map<Dimension, Set<String>> filters, Set<String> own) {
        if (own == null) {
            return filters;
        }
        Set<String> asked = filters.getOrDefault(Dimension.UNIT, own);
        if (!own.containsAll(asked)) {
            throw new DomainException(CommonError.OTHER_UNIT);
        }
        Map<Dimension, Set<String>> narrowed = new EnumMap<>(Dimension.class);
        narrowed.putAll(filters);
        narrowed.put(Dimension.UNIT, asked);
        return narrowed;
    }
}
