package cn.hotline.supervision.supervising.adapter;

import cn.hotline.supervision.listing.Filter;
import cn.hotline.supervision.listing.Viewpoint;
import cn.hotline.supervision.supervising.Letter;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Lists of supervision letters 督办单列表, newest first. */
@ApplicationScoped
public class LetterQueries {
    private final EntityManager entities;
    private final Viewpoint viewpoint;

    LetterQueries(EntityManager entities, Viewpoint viewpoint) {
        this.entities = entities;
        this.viewpoint = viewpoint;
    }

    public Page<LetterView> list(UUID caseId, String status, String unit, UUID after, int limit) {
        var letters = new Filter("select * from letter")
                .and("case_id = :case", "case", caseId)
                .and("status = :status", "status", status)
                .and("unit = :unit", "unit", unit)
                .and("id < :after", "after", after)
                .within(viewpoint.unit())
                .list(entities, Letter.class, "order by id desc", limit + 1);
        return Page.of(letters, limit, letter -> letter.id().toString()).map(LetterView::of);
    }
}
