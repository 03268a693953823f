package cn.hotline.supervision.clocks.adapter;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.supervision.clocks.CaseClock;
import cn.hotline.supervision.clocks.Lamp;
import cn.hotline.supervision.listing.Filter;
import cn.hotline.supervision.listing.Viewpoint;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists of clocks 时限列表. */
@ApplicationScoped
public class ClockQueries {
    private final EntityManager entities;
    private final SupervisedCases cases;
    private final Viewpoint viewpoint;

    ClockQueries(EntityManager entities, SupervisedCases cases, Viewpoint viewpoint) {
        this.entities = entities;
        this.cases = cases;
        this.viewpoint = viewpoint;
    }

    /** Clocks by due time: all of one case, or the running ones. */
    public Page<ClockView> list(UUID caseId, Lamp lamp, String unit, String after, int limit) {
        Filter filter = new Filter("select * from case_clock")
                .and("case_id = :case", "case", caseId)
                .and("lamp = :lamp", "lamp", lamp == null ? null : lamp.name())
                .and("unit = :unit", "unit", unit)
                .within(viewpoint.unit())
                .after("(due_at, id) > (:afterDue, :afterId)", ClockCursor.keys(after));
        if (caseId == null) {
            filter.and("state = 'RUNNING'");
        }
        List<CaseClock> clocks = filter.list(entities, CaseClock.class, "order by due_at, id", limit + 1);
        Map<CaseId, SupervisedCase> titled =
                cases.byId(clocks.stream().map(CaseClock::caseId).toList());
        return Page.of(clocks, limit, ClockCursor::of).map(clock -> ClockView.of(clock, titled.get(clock.caseId())));
    }
}
