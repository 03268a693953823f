package cn.hotline.dispatch.disputing;

import cn.hotline.dispatch.returning.ReturnStatus;
import cn.hotline.events.code.ReturnReason;
import cn.hotline.kernel.DistrictTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The disputes between units 权责争议, read from the returns ruled on in a period. */
@ApplicationScoped
public class Disputes {
    private static final String DISPUTED =
            "with disputed as (select r.*, c.case_no, coalesce((select n.unit from work_order n"
                    + " where r.status = 'GRANTED' and n.case_id = r.case_id and n.hop > o.hop and n.unit <> r.unit"
                    + " order by n.hop limit 1), r.suggested_unit, '') other,"
                    + " (select count(*) from return_request x where x.case_id = r.case_id and x.status = 'REFUSED') refused_returns"
                    + " from return_request r join work_order o on o.id = r.work_order_id join hotline_case c on c.id = r.case_id"
                    + " where r.status in ('GRANTED', 'REFUSED') and r.ruled_at >= ?1 and r.ruled_at < ?2)";
    private static final String PAIRS = DISPUTED + " select d.unit, u.name, d.other, v.name,"
            + " count(*) filter (where status = 'GRANTED'), count(*) filter (where status = 'REFUSED'),"
            + " count(distinct case_id), count(distinct case_id) filter (where refused_returns >= 2)"
            + " from disputed d left join unit u on u.code = d.unit left join unit v on v.code = d.other"
            + " where (d.unit, d.other) > (?3, ?4) group by d.unit, u.name, d.other, v.name order by d.unit, d.other limit ?5";
    private static final String RETURNS =
            DISPUTED + " select id, case_id, case_no, unit, other, suggested_unit, reason, note,"
                    + " ordinal, status, ruling_note, requested_at, ruled_at, refused_returns from disputed"
                    + " where unit = ?3 and other = ?4 and id > ?5 order by id limit ?6";

    private final Session session;

    Disputes(Session session) {
        this.session = session;
    }

    /** The pairs of units, after a given one. */
    public List<Dispute> pairs(Period period, Pair after, int count) {
        return session
                .createNativeQuery(PAIRS, Object[].class)
                .setParameter(1, period.start())
                .setParameter(2, period.end())
                .setParameter(3, after.unit())
                .setParameter(4, after.other())
                .setParameter(5, count)
                .getResultList()
                .stream()
                .map(row -> new Dispute(
                        (String) row[0],
                        (String) row[1],
                        orNull((String) row[2]),
                        (String) row[3],
                        (Long) row[4],
                        (Long) row[5],
                        (Long) row[6],
                        (Long) row[7]))
                .toList();
    }

    /** The returns of one pair, in the order they were asked for. */
    public List<DisputedReturn> returns(Period period, Pair pair, UUID after, int count) {
        return session
                .createNativeQuery(RETURNS, Object[].class)
                .setParameter(1, period.start())
                .setParameter(2, period.end())
                .setParameter(3, pair.unit())
                .setParameter(4, pair.other())
                .setParameter(5, after == null ? new UUID(0, 0) : after)
                .setParameter(6, count)
                .getResultList()
                .stream()
                .map(Disputes::disputed)
                .toList();
    }

    private static DisputedReturn disputed(Object[] row) {
        return new DisputedReturn(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (String) row[3],
                orNull((String) row[4]),
                (String) row[5],
                ReturnReason.valueOf((String) row[6]),
                (String) row[7],
                (Integer) row[8],
                ReturnStatus.valueOf((String) row[9]),
                (String) row[10],
                (Instant) row[11],
                (Instant) row[12],
                (Long) row[13]);
    }

    private static String orNull(String code) {
        return code.isEmpty() ? null : code;
    }

    /** The days in which the returns were ruled on, both included. */
    public record Period(LocalDate from, LocalDate to) {
        Instant start() {
            return from.atStartOfDay(DistrictTime.ZONE).toInstant();
        }

        Instant end() {
            return to.plusDays(1).atStartOfDay(DistrictTime.ZONE).toInstant();
        }
    }

    /** Two units; {@code other} empty for none. */
    public record Pair(String unit, String other) {
        /** The place after a page, as it stands in {@code next}; unit codes hold no {@code _}. */
        public static Pair parse(String text) {
            String[] parts = text == null ? new String[] {"", ""} : text.split("_", 2);
            return new Pair(parts[0], parts.length == 1 ? "" : parts[1]);
        }

        public static String of(Dispute dispute) {
            return dispute.unit() + "_" + (dispute.other() == null ? "" : dispute.other());
        }
    }
}
