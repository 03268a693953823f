package cn.hotline.intake.registering;

import cn.hotline.events.Place;
import cn.hotline.intake.IntakeError;
import cn.hotline.intake.categories.Category;
import cn.hotline.intake.channels.Requirements;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** Looks up in the directories 目录 of channels, categories, units and tags all that one demand refers to, by one statement. */
@ApplicationScoped
public class Directories {
    private static final String SEPARATOR = "\u001f";
    private static final String HOLD = "case when cast(%1$s as text) is not null"
            + " then pg_advisory_xact_lock(hashtextextended(%1$s, %2$d)) is null end";
    private static final String TAG_OF_TODAY =
            "t.from_day <= cast(?9 as date) and (t.until_day is null or t.until_day >= cast(?9 as date))";
    private static final String LOOK = "select c.name, coalesce(c.own, false), c.source_account,"
            + " coalesce(r.call_record_required, false), coalesce(r.source_no_required, false),"
            + " coalesce(r.phone_required, false), coalesce(r.street_required, false),"
            + " coalesce(r.attachments_allowed, true), r.most_a_day, coalesce(r.category_level, 1),"
            + " case when r.most_a_day is null then 0 else"
            + " (select count(*) from demand d where d.channel = ?1 and d.registered_at >= ?10) end,"
            + " k.name, s.code, s.name, m.name, m.parent,"
            + " (select string_agg(distinct t.code, chr(31)) from tag t where (t.code = any (one.tags)"
            + " or t.name = any (one.tags)) and " + TAG_OF_TODAY + "),"
            + " (select string_agg(given, chr(31)) from unnest(one.tags) given where not exists"
            + " (select 1 from tag t where (t.code = given or t.name = given) and " + TAG_OF_TODAY + ")),"
            + " " + HOLD.formatted("?5", 8101) + "," + HOLD.formatted("?6", 8102)
            + " from (select string_to_array(cast(?7 as text), chr(31)) as tags) one"
            + " left join channel c on c.code = ?1 and c.active"
            + " left join category k on k.code = cast(?2 as text) and k.active"
            + " left join unit m on m.code = cast(?4 as text) and m.kind = 'COMMUNITY' and m.active"
            + " left join unit s on s.code = coalesce(cast(?3 as text), m.parent) and s.kind = 'STREET' and s.active"
            + " left join lateral (select * from channel_requirement q where q.channel = ?1 and q.effective_from <= ?8"
            + " order by q.effective_from desc limit 1) r on true";

    private final EntityManager entities;

    Directories(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Reads what a new demand refers to and, in the same statement, makes other registrations under the same source number or of
     * the same contact wait until this transaction ends: the next statement then sees what they stored.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Surroundings lookAndHold(NewDemand demand, Instant now) {
        Matter matter = demand.matter();
        String source = demand.sourceNo() == null ? null : demand.channel() + "/" + demand.sourceNo();
        String contact = demand.contact() == null ? null : demand.contact().toString();
        return look(demand.channel(), matter.category(), matter.place(), matter.tags(), source, contact, now);
    }

    /** Reads what a correction refers to. */
    @Transactional(Transactional.TxType.MANDATORY)
    Surroundings look(String channel, Correction correction, Instant now) {
        return look(channel, correction.category(), correction.place(), correction.tags(), null, null, now);
    }

    /** @throws DomainException {@code unknown-category} */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireCategory(CategoryCode category) {
        Category known = entities.find(Category.class, category.value());
        if (known == null || !known.isActive()) {
            throw new DomainException(IntakeError.UNKNOWN_CATEGORY, category);
        }
    }

    private Surroundings look(
            String channel,
            CategoryCode category,
            Place place,
            Set<String> tags,
            String source,
            String contact,
            Instant now) {
        LocalDate today = LocalDate.ofInstant(now, DistrictTime.ZONE);
        Object[] row = (Object[]) entities.createNativeQuery(LOOK)
                .setParameter(1, channel)
                .setParameter(2, category == null ? null : category.value())
                .setParameter(3, place == null ? null : code(place.street()))
                .setParameter(4, place == null ? null : code(place.community()))
                .setParameter(5, source)
                .setParameter(6, contact)
                .setParameter(7, tags == null || tags.isEmpty() ? null : String.join(SEPARATOR, tags))
                .setParameter(8, now)
                .setParameter(9, today)
                .setParameter(10, today.atStartOfDay(DistrictTime.ZONE).toInstant())
                .getSingleResult();
        Requirements requirements = new Requirements(
                (Boolean) row[3],
                (Boolean) row[4],
                (Boolean) row[5],
                (Boolean) row[6],
                (Boolean) row[7],
                row[8] == null ? null : ((Number) row[8]).intValue(),
                ((Number) row[9]).intValue());
        Codes codes = new Codes(
                (String) row[11],
                (String) row[12],
                (String) row[13],
                (String) row[14],
                (String) row[15],
                split((String) row[16]),
                split((String) row[17]));
        return new Surroundings(
                (String) row[0],
                (Boolean) row[1],
                (String) row[2],
                requirements,
                ((Number) row[10]).longValue(),
                codes);
    }

    private static Set<String> split(String joined) {
        return joined == null ? Set.of() : Set.of(joined.split(SEPARATOR));
    }

    private static String code(UnitCode unit) {
        return unit == null ? null : unit.value();
    }
}
