package cn.hotline.supervision.noticing.adapter;

import cn.hotline.supervision.listing.Filter;
import cn.hotline.supervision.noticing.ChannelKind;
import cn.hotline.supervision.noticing.DeliveryState;
import cn.hotline.supervision.noticing.NoticeKind;
import cn.hotline.supervision.noticing.Subscription;
import cn.hotline.supervision.noticing.adapter.NoticeViews.NoticeView;
import cn.hotline.supervision.noticing.adapter.NoticeViews.SubscriptionView;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Lists of notices 通知列表, newest first, and of subscriptions. */
@ApplicationScoped
class NoticeQueries {
    private static final String NOTICES =
            "select n.*, r.channel, r.address, s.state, s.attempts, s.error, s.settled_at,"
                    + " s.version from notice n join notice_recipient r on r.id = n.recipient_id"
                    + " left join notice_sending s on s.id = n.sending_id";

    private final EntityManager entities;

    NoticeQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** What a list of notices is narrowed to; null: not at all. */
    record Asked(UUID caseId, String unit, NoticeKind kind, ChannelKind channel, DeliveryState status, UUID after) {}

    Page<NoticeView> notices(Asked asked, int limit) {
        Filter filter = new Filter(NOTICES)
                .and("n.case_id = :case", "case", asked.caseId)
                .and("n.unit = :unit", "unit", asked.unit)
                .and("n.kind = :kind", "kind", asked.kind == null ? null : asked.kind.name())
                .and("r.channel = :channel", "channel", asked.channel == null ? null : asked.channel.name())
                .and("n.id < :after", "after", asked.after);
        if (asked.status != null) {
            filter.and(condition(asked.status));
        }
        List<Tuple> rows = filter.list(entities, Tuple.class, "order by n.id desc", limit + 1);
        return Page.of(rows.stream().map(NoticeQueries::notice).toList(), limit, notice -> notice.id()
                .toString());
    }

    Page<SubscriptionView> subscriptions(String unit, NoticeKind kind, UUID after, int limit) {
        List<Subscription> rows = new Filter("select * from notice_subscription")
                .and("unit = :unit", "unit", unit)
                .and("kind = :kind", "kind", kind == null ? null : kind.name())
                .and("id > :after", "after", after)
                .list(entities, Subscription.class, "order by id", limit + 1);
        return Page.of(rows, limit, each -> each.id().toString()).map(SubscriptionView::of);
    }

    private static String condition(DeliveryState status) {
        return switch (status) {
            case FOLDED -> "n.folded_into is not null";
            case PENDING -> "n.folded_into is null and (n.sending_id is null or s.state = 'PENDING')";
            case SENDING, SENT, FAILED, GIVEN_UP -> "s.state = '" + status.name() + "'";
        };
    }

    private static NoticeView notice(Tuple row) {
        String state = row.get("state", String.class);
        UUID folded = row.get("folded_into", UUID.class);
        DeliveryState sent = state == null ? DeliveryState.PENDING : DeliveryState.valueOf(state);
        return new NoticeView(
                row.get("id", UUID.class),
                NoticeKind.valueOf(row.get("kind", String.class)),
                row.get("case_id", UUID.class),
                row.get("case_no", String.class),
                row.get("unit", String.class),
                row.get("due_at", Instant.class),
                row.get("urgent", Boolean.class),
                ChannelKind.valueOf(row.get("channel", String.class)),
                row.get("address", String.class),
                folded == null ? sent : DeliveryState.FOLDED,
                row.get("ready_at", Instant.class),
                row.get("created_at", Instant.class),
                row.get("sending_id", UUID.class),
                folded,
                row.get("attempts", Integer.class),
                row.get("error", String.class),
                row.get("settled_at", Instant.class),
                row.get("version", Long.class));
    }
}
