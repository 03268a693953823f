package cn.hotline.dispatch.handling;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/** Within which unit a caller's lists stay 可见范围: a handler's own and those below it, all of them for others. */
@ApplicationScoped
public class UnitScope {
    private final Caller caller;

    UnitScope(Caller caller) {
        this.caller = caller;
    }

    /**
     * Null for all.
     *
     * @throws DomainException {@code other-unit} for a handler without a unit
     */
    public UnitCode unit() {
        if (!caller.isBoundToUnit()) {
            return null;
        }
        UnitCode own = caller.actor().unit();
        if (own == null) {
            throw new DomainException(CommonError.OTHER_UNIT);
        }
        return own;
    }
}
