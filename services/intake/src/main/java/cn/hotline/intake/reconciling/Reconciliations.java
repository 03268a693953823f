package cn.hotline.intake.reconciling;

import cn.hotline.events.EventJson;
import cn.hotline.intake.registering.DemandStatus;
import cn.hotline.web.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The comparisons made 对账记录, and what the centre has to compare. */
@ApplicationScoped
public class Reconciliations {
    private static final String OF_DAY = "select source_no, status from demand where channel = ?1"
            + " and registered_at >= cast(?2 as timestamp) at time zone 'Asia/Shanghai'"
            + " and registered_at < cast(?3 as timestamp) at time zone 'Asia/Shanghai'";
    private static final String OF_NUMBERS =
            "select source_no, status from demand where channel = ?1 and source_no = any(string_to_array(?2, ' '))";
    private static final String NEWEST = "select id, day, balanced, cast(findings as text), made_by, made_at"
            + " from reconciliation where channel = ?1 and (cast(?2 as uuid) is null or id < cast(?2 as uuid))"
            + " order by id desc limit ?3";

    private final EntityManager entities;

    Reconciliations(EntityManager entities) {
        this.entities = entities;
    }

    /** What the centre registered through a channel on a day of the district. */
    Side ofDay(String channel, LocalDate day) {
        return side(entities.createNativeQuery(OF_DAY)
                .setParameter(1, channel)
                .setParameter(2, day)
                .setParameter(3, day.plusDays(1))
                .getResultList());
    }

    /** What the centre has of the numbers of a channel, from whichever day; a number holds no space. */
    Side ofNumbers(String channel, Collection<String> numbers) {
        return side(entities.createNativeQuery(OF_NUMBERS)
                .setParameter(1, channel)
                .setParameter(2, String.join(" ", numbers))
                .getResultList());
    }

    void keep(Reconciliation made) {
        entities.createNativeQuery("insert into reconciliation (id, channel, day, balanced, findings, made_by, made_at)"
                        + " values (?1, ?2, ?3, ?4, cast(?5 as jsonb), ?6, ?7)")
                .setParameter(1, made.id())
                .setParameter(2, made.channel())
                .setParameter(3, made.day())
                .setParameter(4, made.balanced())
                .setParameter(5, EventJson.write(made.findings()))
                .setParameter(6, made.madeBy())
                .setParameter(7, made.madeAt())
                .executeUpdate();
    }

    /** The comparisons of a channel, newest first. */
    public Page<Reconciliation> list(String channel, UUID after, int limit) {
        List<?> rows = entities.createNativeQuery(NEWEST)
                .setParameter(1, channel)
                .setParameter(2, after == null ? null : after.toString())
                .setParameter(3, limit + 1)
                .getResultList();
        List<Reconciliation> found = rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Reconciliation(
                        (UUID) row[0],
                        channel,
                        LocalDate.parse(row[1].toString()),
                        (Boolean) row[2],
                        findings((String) row[3]),
                        (String) row[4],
                        (Instant) row[5]))
                .toList();
        return Page.of(found, limit, each -> each.id().toString());
    }

    private static Side side(List<?> rows) {
        Map<String, DemandStatus> items = new HashMap<>();
        rows.stream()
                .map(Object[].class::cast)
                .forEach(row -> items.put((String) row[0], DemandStatus.valueOf((String) row[1])));
        return Side.of(items);
    }

    private static Findings findings(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), Findings.class);
        } catch (IOException e) {
            throw new IllegalStateException("stored findings are unreadable", e);
        }
    }
}
