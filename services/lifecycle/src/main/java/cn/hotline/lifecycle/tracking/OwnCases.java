package cn.hotline.lifecycle.tracking;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;

/** The cases a caller may see 可见范围: a handler those its unit, or one below it, has or had an order of, or a part of one 分办件; others all. */
@ApplicationScoped
public class OwnCases {
    private final Caller caller;

    OwnCases(Caller caller) {
        this.caller = caller;
    }

    /** Restricts a query to them. */
    public CaseQuery within(CaseQuery query) {
        return query.concerning(unit());
    }

    /** The unit whose cases alone the caller may see; null when all. */
    public String unit() {
        if (!caller.isBoundToUnit()) {
            return null;
        }
        if (caller.actor().unit() == null) {
            throw new DomainException(CommonError.OTHER_UNIT);
        }
        return caller.actor().unit().value();
    }

    /** @throws DomainException {@code not-found} or {@code other-unit} */
    CaseFile require(CaseFile file, String asked) {
        if (file == null) {
            throw new DomainException(CommonError.NOT_FOUND, asked);
        }
        caller.requireUnit(file.units());
        return file;
    }
}
