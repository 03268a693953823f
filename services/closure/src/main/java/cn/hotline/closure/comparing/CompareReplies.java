package cn.hotline.closure.comparing;

import cn.hotline.closure.recording.FiledCase;
import cn.hotline.closure.recording.Reply;
import cn.hotline.kernel.Masking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Finds the earlier reply that a reply was copied from 雷同比对, in whole or in part, and tells whether it speaks of the matter.
 *
 * <p>The database gives the few that share the most rare runs of characters; they are then compared in full. What says too little for
 * that is held against the very same wording only.
 */
@ApplicationScoped
public class CompareReplies {
    private static final int EXCERPT = 80;
    private static final String WHOSE = "select r.case_no, r.unit, u.unit_name, r.public_reply from ";
    private static final String ALIKE = WHOSE
            + "replies_alike(cast(:sample as int[]), cast(:keys as int[]), :caseId) best"
            + " join reply r on r.id = best.reply_id left join handling_unit u on u.work_order_id = r.work_order_id"
            + " where r.replied_at <= :at";
    private static final String SAME = WHOSE
            + "reply r left join handling_unit u on u.work_order_id = r.work_order_id where r.fingerprint = :fingerprint"
            + " and r.case_id <> :caseId and r.replied_at <= :at order by r.replied_at limit 1";

    private final EntityManager entities;
    private final CommonnessReading commonness;

    CompareReplies(EntityManager entities, CommonnessReading commonness) {
        this.entities = entities;
        this.commonness = commonness;
    }

    /** @param leastPercent of the reply's own content that must stand in the earlier one */
    public Optional<Match> copiedFrom(Reply reply, int leastPercent) {
        if (reply.fingerprint() == null) {
            return Optional.empty();
        }
        Shingles shingles = Shingles.of(reply.publicReply());
        return (shingles.areEnough() ? alike(reply, shingles) : same(reply))
                .filter(match -> match.percent() >= leastPercent);
    }

    /** Whether the reply, long enough to tell, shares no more than so many words with the demand 答非所问. */
    public boolean isOffTheQuestion(FiledCase demand, Reply reply, int mostShared) {
        return Question.isEnough(reply.publicReply())
                && Question.shared(demand.title() + "。" + demand.content(), reply.publicReply(), commonness.present())
                        <= mostShared;
    }

    private Optional<Match> alike(Reply reply, Shingles shingles) {
        int[] sample = shingles.sample();
        int[] keys = commonness.present().keys(sample);
        if (keys.length == 0) {
            return Optional.empty();
        }
        return rows(ALIKE, reply, "sample", array(sample), "keys", array(keys)).stream()
                .map(row -> match(row, shingles.percentWithin(Shingles.of((String) row[3])), shingles))
                .max(Comparator.comparing(Match::percent));
    }

    private Optional<Match> same(Reply reply) {
        return rows(SAME, reply, "fingerprint", reply.fingerprint()).stream()
                .findFirst()
                .map(row -> match(row, 100, new Shingles(new int[0])));
    }

    private List<Object[]> rows(String sql, Reply reply, String... values) {
        var query = entities.unwrap(Session.class)
                .createNativeQuery(sql, Object[].class)
                .setParameter("caseId", reply.caseId())
                .setParameter("at", reply.repliedAt());
        for (int at = 0; at < values.length; at += 2) {
            query.setParameter(values[at], values[at + 1]);
        }
        return query.getResultList();
    }

    private static Match match(Object[] row, int percent, Shingles sought) {
        return new Match((String) row[0], (String) row[1], (String) row[2], percent, excerpt((String) row[3], sought));
    }

    /** The sentence that holds the most of what is sought, masked before it is cut. */
    private static String excerpt(String earlier, Shingles sought) {
        String sentence = Arrays.stream(Masking.text(earlier).split("(?<=[。！？；\\n])"))
                .max(Comparator.comparing(
                        each -> each.length() * Shingles.of(each).percentWithin(sought)))
                .orElse(earlier)
                .strip();
        int end = Math.min(sentence.codePointCount(0, sentence.length()), EXCERPT);
        String cut = sentence.substring(0, sentence.offsetByCodePoints(0, end));
        return cut.length() < sentence.length() ? cut + "…" : cut;
    }

    private static String array(int[] values) {
        return Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
