package cn.hotline.lifecycle.tracking;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandSupplemented;
import cn.hotline.events.RepeatFlagged;
import cn.hotline.events.UrgingRequested;

/** Brings the demand's facts 诉求要素 up to date with what its reporter and the centre said of it after it was accepted. */
final class FollowTheDemand {
    private FollowTheDemand() {}

    static void apply(CaseFile file, CaseEvent event) {
        if (event instanceof DemandChanged changed) {
            file.demand.changed(changed);
        } else if (event instanceof DemandSupplemented) {
            file.demand.supplements++;
        } else if (event instanceof UrgingRequested) {
            file.demand.urgings++;
        } else if (event instanceof RepeatFlagged flagged) {
            file.demand.repeats = Math.max(file.demand.repeats, flagged.times());
        }
    }
}
