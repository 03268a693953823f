package cn.hotline.intake.matching;

import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.Matter;
import cn.hotline.intake.reporters.PersonalData;
import cn.hotline.intake.reporters.SearchHash;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseNo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Counts how often the same person told the same matter before 重复诉求: same phone (without one: same name in the same street), same
 * category of the second level, and alike enough by the policy. A withdrawn demand does not count.
 *
 * <p>One statement, by the reporters' hash indexes, policy included.
 */
@ApplicationScoped
public class CountRepeats {
    private static final int MOST = 50;
    private static final int RULES = 7;
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String EARLIER =
            "with rules as (select days, least, text_weight, place_weight, category_weight,"
                    + " time_weight, person_bonus, near_days, repeat_days, repeat_likeness, repeat_flag_from from matching_policy"
                    + " where effective_from <= :day order by effective_from desc limit 1)"
                    + " select d.case_no, d.title, left(d.content, 1000), d.category, d.street, d.community, d.address,"
                    + " rules.* from rules cross join reporter r join demand d on d.case_id = r.case_id"
                    + " where %s and left(d.category, 4) = left(cast(:category as text), 4) and d.status <> 'WITHDRAWN'"
                    + " and d.case_id <> :self"
                    + " and d.registered_at >= cast(:now as timestamptz) - make_interval(days => rules.repeat_days)"
                    + " order by r.case_id desc limit " + MOST;
    private static final String BY_PHONE = EARLIER.formatted("r.phone_hash = :hash");
    private static final String BY_NAME = EARLIER.formatted("r.name_hash = :hash and d.street = :street");

    private final EntityManager entities;
    private final Rarities rarities;
    private final SearchHash hash;

    CountRepeats(EntityManager entities, Rarities rarities, SearchHash hash) {
        this.entities = entities;
        this.rarities = rarities;
        this.hash = hash;
    }

    /**
     * The earlier times of a new demand.
     *
     * @return case numbers, oldest first; empty for a person who cannot be told from others
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> ofNew(Matter matter, PersonalData person, Instant now) {
        return earlier(null, matter, hash.phone(person.phone()), hash.name(person.name()), now);
    }

    /**
     * The earlier times of a demand as it is to be filed; counted anew only when its category is put right.
     *
     * @param category what the category is corrected to; null when it stays
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> ofCorrected(Demand demand, CategoryCode category) {
        if (category == null) {
            return demand.repetition().repeats().stream().map(CaseNo::value).toList();
        }
        Matter was = demand.matter();
        Matter corrected = new Matter(
                was.type(),
                was.urgency(),
                category,
                was.title(),
                was.content(),
                was.occurredAt(),
                was.place(),
                was.tags());
        Object[] hashes =
                (Object[]) entities.createNativeQuery("select phone_hash, name_hash from reporter where case_id = ?1")
                        .setParameter(1, demand.caseId().value())
                        .getSingleResult();
        return earlier(
                demand.caseId().value(), corrected, (byte[]) hashes[0], (byte[]) hashes[1], demand.registeredAt());
    }

    private List<String> earlier(UUID self, Matter matter, byte[] phone, byte[] name, Instant now) {
        String street = code(matter.place().street());
        boolean byName = phone == null && name != null && street != null;
        if (phone == null && !byName) {
            return List.of();
        }
        Query query = entities.createNativeQuery(byName ? BY_NAME : BY_PHONE)
                .setParameter("day", LocalDate.ofInstant(now, DistrictTime.ZONE))
                .setParameter("hash", byName ? name : phone)
                .setParameter("category", matter.category().value())
                .setParameter("self", self == null ? NOBODY : self)
                .setParameter("now", now);
        if (byName) {
            query.setParameter("street", street);
        }
        List<String> earlier = new ArrayList<>();
        Scoring scoring = null;
        for (Object each : query.getResultList()) {
            Object[] row = (Object[]) each;
            MatchingPolicy.Rules rules = MatchingPolicy.rules(row, RULES);
            scoring = scoring == null ? new Scoring(sought(matter), rules, rarities.present()) : scoring;
            if (scoring.of(candidate(row)).score() >= rules.repeatLikeness()) {
                earlier.add(0, (String) row[0]);
            }
        }
        return earlier;
    }

    private static Sought sought(Matter matter) {
        return new Sought(
                matter.title(),
                matter.content(),
                matter.category().value(),
                code(matter.place().street()),
                code(matter.place().community()),
                matter.place().address(),
                null,
                null,
                null);
    }

    private static Candidate candidate(Object[] row) {
        return new Candidate(
                null,
                (String) row[0],
                null,
                (String) row[1],
                (String) row[2],
                (String) row[3],
                null,
                (String) row[4],
                null,
                (String) row[5],
                (String) row[6],
                null,
                null,
                null,
                true,
                false);
    }

    private static String code(UnitCode unit) {
        return unit == null ? null : unit.value();
    }
}
