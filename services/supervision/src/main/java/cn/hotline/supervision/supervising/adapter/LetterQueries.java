package cn.hotline.supervision.supervising.adapter;

import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.supervision.listing.Filter;
import cn.hotline.supervision.listing.Viewpoint;
import cn.hotline.supervision.supervising.Letter;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Lists of supervision letters 督办单列表, newest first. */
@ApplicationScoped
public class LetterQueries {
    private final EntityManager entities;
    private final Viewpoint viewpoint;
    private final Clock clock;

    LetterQueries(EntityManager entities, Viewpoint viewpoint, Clock clock) {
        this.entities = entities;
        this.viewpoint = viewpoint;
        this.clock = clock;
    }

    public Page<LetterView> list(LetterFilter filter, UUID after, int limit) {
        Instant now = clock.instant();
        Filter letters = new Filter("select * from letter")
                .and("case_id = :case", "case", filter.caseId())
                .and("status = :status", "status", filter.status())
                .and("cause = :cause", "cause", filter.cause())
                .and("level = :level", "level", filter.level())
                .and("unit = :unit", "unit", filter.unit())
                .and("id < :after", "after", after)
                .within(viewpoint.unit());
        if (filter.overdue()) {
            letters.and("status = 'OPEN'").and("due_at < :minute", "minute", WorkCalendar.toMinute(now));
        }
        return Page.of(letters.list(entities, Letter.class, "order by id desc", limit + 1), limit, letter -> letter.id()
                        .toString())
                .map(letter -> LetterView.of(letter, now));
    }
}
