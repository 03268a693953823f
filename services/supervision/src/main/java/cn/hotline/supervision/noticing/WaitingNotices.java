package cn.hotline.supervision.noticing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Notices that wait to be sent 待发送通知, by recipient. */
@ApplicationScoped
class WaitingNotices {
    private static final String WAITS =
            "n.recipient_id = r.id and n.sending_id is null and n.folded_into is null" + " and n.ready_at <= :now";
    private static final String NEXT =
            "select r.* from notice_recipient r where exists (select from notice n where " + WAITS
                    + " and (r.pause_until is null or r.pause_until <= :now or n.urgent))"
                    + " and not exists (select from notice_sending s where s.recipient_id = r.id and s.state in ('PENDING', 'SENDING', 'FAILED'))"
                    + " order by r.composed_at nulls first limit 1 for update of r skip locked";
    private static final String MATTERS =
            "select n.id, n.kind, n.case_id, n.case_no, c.title, coalesce(u.name, c.unit_name, n.unit) as unit_name,"
                    + " n.due_at, n.detail, n.urgent, n.digest from notice_recipient r join notice n on " + WAITS
                    + " left join supervised_case c on c.case_id = n.case_id left join known_unit u on u.code = n.unit"
                    + " where r.id = :recipient and (not :urgentOnly or n.urgent) order by n.urgent desc, n.id limit :most";
    private static final String TOLD = "select case_id, kind, id from notice where recipient_id = :recipient"
            + " and sending_id is not null and created_at > :since and case_id = any(:cases)";

    private final EntityManager entities;

    WaitingNotices(EntityManager entities) {
        this.entities = entities;
    }

    /** Takes the recipient that was written to longest ago, has something to be told, and no message under way; for this transaction alone. */
    Optional<Recipient> next(Instant now) {
        return entities.unwrap(Session.class)
                .createNativeQuery(NEXT, Recipient.class)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    List<Matter> of(Recipient recipient, boolean urgentOnly, int most, Instant now) {
        return tuples(MATTERS, Map.of("recipient", recipient.id(), "urgentOnly", urgentOnly, "most", most, "now", now))
                .stream()
                .map(WaitingNotices::matter)
                .toList();
    }

    /** What the recipient was told, or is being told, since a moment. */
    Map<Matter.Key, UUID> told(Recipient recipient, Collection<Matter> matters, Instant since) {
        Map<Matter.Key, UUID> told = new HashMap<>();
        UUID[] cases = matters.stream().map(Matter::caseId).distinct().toArray(UUID[]::new);
        tuples(TOLD, Map.of("recipient", recipient.id(), "since", since, "cases", cases))
                .forEach(row -> told.put(
                        new Matter.Key(row.get(0, UUID.class), NoticeKind.valueOf(row.get(1, String.class))),
                        row.get(2, UUID.class)));
        return told;
    }

    void send(Collection<Matter> matters, Sending sending) {
        entities.persist(sending);
        entities.flush();
        entities.createNativeQuery("update notice set sending_id = :sending where id = any(:ids)")
                .setParameter("sending", sending.id())
                .setParameter("ids", matters.stream().map(Matter::id).toArray(UUID[]::new))
                .executeUpdate();
    }

    void fold(Matter matter, UUID into) {
        entities.createNativeQuery("update notice set folded_into = :into where id = :id")
                .setParameter("into", into)
                .setParameter("id", matter.id())
                .executeUpdate();
    }

    /** When messages were written to the recipient since a moment, the earliest first. */
    List<Instant> written(Recipient recipient, Instant since) {
        return entities.createQuery(
                        "select composedAt from Sending where recipientId = :recipient and composedAt > :since order by composedAt",
                        Instant.class)
                .setParameter("recipient", recipient.id())
                .setParameter("since", since)
                .getResultList();
    }

    private List<Tuple> tuples(String sql, Map<String, Object> parameters) {
        var query = entities.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private static Matter matter(Tuple row) {
        return new Matter(
                row.get("id", UUID.class),
                NoticeKind.valueOf(row.get("kind", String.class)),
                row.get("case_id", UUID.class),
                row.get("case_no", String.class),
                row.get("title", String.class),
                row.get("unit_name", String.class),
                row.get("due_at", Instant.class),
                row.get("detail", String.class),
                row.get("urgent", Boolean.class),
                row.get("digest", Boolean.class));
    }
}
