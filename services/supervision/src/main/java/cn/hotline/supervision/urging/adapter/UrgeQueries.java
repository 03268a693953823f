package cn.hotline.supervision.urging.adapter;

import cn.hotline.supervision.listing.Filter;
import cn.hotline.supervision.listing.Viewpoint;
import cn.hotline.supervision.urging.Urge;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Lists of urgings 催办列表, newest first. */
@ApplicationScoped
public class UrgeQueries {
    private final EntityManager entities;
    private final Viewpoint viewpoint;

    UrgeQueries(EntityManager entities, Viewpoint viewpoint) {
        this.entities = entities;
        this.viewpoint = viewpoint;
    }

    public Page<UrgeView> list(UUID caseId, String unit, String kind, Boolean received, UUID after, int limit) {
        Filter urges = new Filter("select * from urge")
                .and("case_id = :case", "case", caseId)
                .and("unit = :unit", "unit", unit)
                .and("kind = :kind", "kind", kind)
                .and("id < :after", "after", after)
                .within(viewpoint.unit());
        if (received != null) {
            urges.and(received ? "received_at is not null" : "received_at is null");
        }
        return Page.of(urges.list(entities, Urge.class, "order by id desc", limit + 1), limit, urge -> urge.id()
                        .toString())
                .map(UrgeView::of);
    }
}
