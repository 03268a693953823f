package cn.hotline.supervision.keywatching.adapter;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.supervision.keywatching.KeyWatch;
import cn.hotline.supervision.keywatching.WatchClass;
import cn.hotline.supervision.keywatching.WatchClasses;
import cn.hotline.supervision.listing.Filter;
import cn.hotline.supervision.listing.Viewpoint;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lists and counts of cases under key watch 重点关注列表. */
@ApplicationScoped
public class KeyWatchQueries {
    private static final String UNFINISHED =
            "exists (select 1 from supervised_case c where c.case_id = key_watch.case_id and c.status <> 'ARCHIVED')";
    private static final int MOST_CLASSES = 1_000;

    private final EntityManager entities;
    private final WatchClasses classes;
    private final Viewpoint viewpoint;
    private final Clock clock;

    KeyWatchQueries(EntityManager entities, WatchClasses classes, Viewpoint viewpoint, Clock clock) {
        this.entities = entities;
        this.classes = classes;
        this.viewpoint = viewpoint;
        this.clock = clock;
    }

    /** The cases, the newest first. */
    public Page<KeyWatchView> list(
            UUID caseId, String watchClass, String unit, boolean unfinished, UUID after, int limit) {
        Filter filter = new Filter("select * from key_watch")
                .and("case_id = :case", "case", caseId)
                .and("classes @> array[cast(:class as varchar)]", "class", watchClass)
                .and("unit = :unit", "unit", unit)
                .and("case_id < :after", "after", after)
                .within(viewpoint.unit());
        if (unfinished) {
            filter.and(UNFINISHED);
        }
        return Page.of(
                        filter.list(entities, KeyWatch.class, "order by case_id desc", limit + 1),
                        limit,
                        watch -> watch.caseId().toString())
                .map(KeyWatchView::of);
    }

    /** The cases that came under watch in a period, by class. */
    public List<WatchCountView> counts(LocalDate from, LocalDate to) {
        Map<String, String> names =
                classes.at(clock.instant()).stream().collect(Collectors.toMap(WatchClass::code, WatchClass::name));
        return new Filter("select class, count(*) as cases, count(*) filter (where " + UNFINISHED + ") as unfinished"
                        + " from key_watch cross join unnest(classes) class")
                        .and(
                                "watched_at >= :from",
                                "from",
                                from.atStartOfDay(DistrictTime.ZONE).toInstant())
                        .and(
                                "watched_at < :to",
                                "to",
                                to.plusDays(1).atStartOfDay(DistrictTime.ZONE).toInstant())
                        .within(viewpoint.unit())
                        .list(entities, Tuple.class, "group by class order by count(*) desc, class", MOST_CLASSES)
                        .stream()
                        .map(row -> count(row, names))
                        .toList();
    }

    private static WatchCountView count(Tuple row, Map<String, String> names) {
        String code = row.get("class", String.class);
        return new WatchCountView(
                code,
                names.getOrDefault(code, code),
                ((Number) row.get("cases")).longValue(),
                ((Number) row.get("unfinished")).longValue());
    }
}
