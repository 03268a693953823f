package cn.hotline.supervision.supervising;

import cn.hotline.events.code.LetterCause;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What of a case calls for letters 督办事由.
 *
 * <p>INVARIANT: each cause is wanted, and served, at most once in a case's life.
 */
@Entity
@Table(name = "letter_ground")
public class LetterGround {
    @Id
    private UUID caseId;

    private String caseNo;
    private int dissatisfactions;
    private int timesTold;
    private String[] wanted = {};
    private String[] served = {};

    @Version
    private long version;

    protected LetterGround() {}

    LetterGround(CaseId caseId, CaseNo caseNo) {
        this.caseId = caseId.value();
        this.caseNo = caseNo.value();
    }

    /** Counts a dissatisfaction; returns how many there have been. */
    int dissatisfied() {
        return ++dissatisfactions;
    }

    /** The matter was told so often already. */
    void told(int times) {
        timesTold = Math.max(timesTold, times);
    }

    /** A letter of the cause is to go to the unit that has the case. */
    void want(LetterCause cause) {
        if (!Arrays.asList(wanted).contains(cause.name())
                && !Arrays.asList(served).contains(cause.name())) {
            wanted = Stream.concat(Arrays.stream(wanted), Stream.of(cause.name()))
                    .toArray(String[]::new);
        }
    }

    /** The causes a letter is still to go out for; from now on they are served. */
    List<LetterCause> serve() {
        List<LetterCause> due = Arrays.stream(wanted).map(LetterCause::valueOf).toList();
        served = Stream.concat(Arrays.stream(served), Arrays.stream(wanted)).toArray(String[]::new);
        wanted = new String[] {};
        return due;
    }

    CaseId id() {
        return new CaseId(caseId);
    }

    CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    int timesTold() {
        return timesTold;
    }

    int dissatisfactions() {
        return dissatisfactions;
    }
}
