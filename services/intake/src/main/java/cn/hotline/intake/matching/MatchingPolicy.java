package cn.hotline.intake.matching;

import cn.hotline.kernel.DistrictTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;

/** What makes two demands alike 比对规则: versioned data, read as in force on a day. */
@ApplicationScoped
public class MatchingPolicy {
    private static final String IN_FORCE =
            "select days, least, text_weight, place_weight, category_weight, time_weight,"
                    + " person_bonus, near_days, repeat_days, repeat_likeness, repeat_flag_from from matching_policy"
                    + " where effective_from <= ?1 order by effective_from desc limit 1";

    private final EntityManager entities;

    MatchingPolicy(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The rules of one day.
     *
     * @param days how long an archived demand is still compared, counted from its registering
     * @param least demands that are less alike are not offered
     * @param personBonus how much of what is missing to certainty the same person adds
     * @param nearDays within how many days two happenings are near in time
     * @param repeatLikeness from this score on it is the same matter
     * @param repeatFlagFrom from this time on the same matter of the same person is flagged
     */
    public record Rules(
            int days,
            double least,
            double textWeight,
            double placeWeight,
            double categoryWeight,
            double timeWeight,
            double personBonus,
            int nearDays,
            int repeatDays,
            double repeatLikeness,
            int repeatFlagFrom) {}

    public Rules at(Instant now) {
        Object[] row = (Object[]) entities.createNativeQuery(IN_FORCE)
                .setParameter(1, LocalDate.ofInstant(now, DistrictTime.ZONE))
                .getSingleResult();
        return rules(row, 0);
    }

    /** The rules as they stand in a row, from a column on. */
    static Rules rules(Object[] row, int from) {
        return new Rules(
                whole(row[from]),
                number(row[from + 1]),
                number(row[from + 2]),
                number(row[from + 3]),
                number(row[from + 4]),
                number(row[from + 5]),
                number(row[from + 6]),
                whole(row[from + 7]),
                whole(row[from + 8]),
                number(row[from + 9]),
                whole(row[from + 10]));
    }

    private static int whole(Object value) {
        return ((Number) value).intValue();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
