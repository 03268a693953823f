package cn.hotline.supervision.listing;

import cn.hotline.supervision.units.ResponsibleUnit;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;

/** What the caller may see 可见范围: the centre everything, a unit its own matters and those of units below it. */
@ApplicationScoped
public class Viewpoint {
    private final Caller caller;

    Viewpoint(Caller caller) {
        this.caller = caller;
    }

    /** The unit whose matters alone are shown; null when all are. */
    public String unit() {
        return caller.isBoundToUnit() ? String.valueOf(caller.actor().unit()) : null;
    }

    /** Refuses a look at another unit's matter; one without a unit is the centre's own. */
    public void require(ResponsibleUnit unit) {
        caller.requireUnit(unit == null ? Collections.emptyList() : unit.codes());
    }
}
