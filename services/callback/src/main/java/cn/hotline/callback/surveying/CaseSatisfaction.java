package cn.hotline.callback.surveying;

import cn.hotline.events.code.Satisfaction;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * The citizen's verdict on a case 满意度.
 *
 * <p>INVARIANT: the first verdict is never overwritten, by no redo and no later callback; the final stands beside it.
 */
@Entity
public class CaseSatisfaction {
    @Id
    private UUID caseId;

    private String caseNo;

    @Column(updatable = false)
    private int firstRound;

    @Column(updatable = false)
    private boolean firstContacted;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Solved firstSolved;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Satisfaction firstSatisfaction;

    @Column(updatable = false)
    private Instant firstAt;

    private int finalRound;
    private boolean finalContacted;

    @Enumerated(EnumType.STRING)
    private Solved finalSolved;

    @Enumerated(EnumType.STRING)
    private Satisfaction finalSatisfaction;

    private Instant finalAt;

    @Column(updatable = false)
    private boolean firstLate;

    private boolean finalLate;

    @Version
    private long version;

    protected CaseSatisfaction() {}

    CaseSatisfaction(CaseId caseId, CaseNo caseNo, int round, Questionnaire answers, Instant at) {
        this(caseId, caseNo, round, answers, false, at);
    }

    private CaseSatisfaction(CaseId caseId, CaseNo caseNo, int round, Questionnaire answers, boolean late, Instant at) {
        this.firstLate = late;
        this.caseId = caseId.value();
        this.caseNo = caseNo.value();
        this.firstRound = round;
        this.firstContacted = answers.contacted();
        this.firstSolved = answers.solved();
        this.firstSatisfaction = answers.satisfaction();
        this.firstAt = at;
        take(round, answers, late, at);
    }

    /** Of a reporter who was never reached, and tells after the archiving 归档后反映. */
    public static CaseSatisfaction late(CallbackTask lastRound, Questionnaire said, Instant at) {
        return new CaseSatisfaction(lastRound.caseId(), lastRound.caseNo(), lastRound.round(), said, true, at);
    }

    /** Takes a later verdict as the final one. */
    void revise(int round, Questionnaire answers, Instant at) {
        take(round, answers, false, at);
    }

    /** Takes what is told after the archiving 归档后反映 as the final one; whether the unit ever made contact is not asked again. */
    public void reviseLate(int round, Questionnaire said, Instant at) {
        boolean contacted = finalContacted;
        take(round, said, true, at);
        finalContacted = contacted;
    }

    private void take(int round, Questionnaire answers, boolean late, Instant at) {
        finalRound = round;
        finalContacted = answers.contacted();
        finalSolved = answers.solved();
        finalSatisfaction = answers.satisfaction();
        finalLate = late;
        finalAt = at;
    }

    public CaseId caseId() {
        return new CaseId(caseId);
    }

    public CaseNo caseNo() {
        return new CaseNo(caseNo);
    }

    public int firstRound() {
        return firstRound;
    }

    public boolean firstContacted() {
        return firstContacted;
    }

    public Solved firstSolved() {
        return firstSolved;
    }

    public Satisfaction firstSatisfaction() {
        return firstSatisfaction;
    }

    public Instant firstAt() {
        return firstAt;
    }

    /** Whether it was told only after the archiving: the callback never reached the reporter. */
    public boolean firstLate() {
        return firstLate;
    }

    /** Whether it was told after the archiving. */
    public boolean finalLate() {
        return finalLate;
    }

    public int finalRound() {
        return finalRound;
    }

    public boolean finalContacted() {
        return finalContacted;
    }

    public Solved finalSolved() {
        return finalSolved;
    }

    public Satisfaction finalSatisfaction() {
        return finalSatisfaction;
    }

    public Instant finalAt() {
        return finalAt;
    }
}
