package cn.hotline.callback.telling;

import cn.hotline.callback.surveying.CallbackTask;
import cn.hotline.callback.surveying.Questionnaire;
import cn.hotline.events.DissatisfactionTold;
import cn.hotline.events.code.Fault;
import cn.hotline.events.code.Satisfaction;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a reporter said after the archiving 归档后反映不满意; at most once after each. */
@Entity
@Immutable
public class LateVerdict {
    @Id
    private UUID id;

    private UUID caseId;
    private String caseNo;
    private Instant archivedAt;
    private int round;
    private String unit;

    @Enumerated(EnumType.STRING)
    private Satisfaction satisfaction;

    @Enumerated(EnumType.STRING)
    private Fault fault;

    private String reason;
    private Instant toldAt;
    private String toldTo;
    private String toldToName;

    protected LateVerdict() {}

    /** @param lastRound the callback of the round the case was archived after */
    LateVerdict(CallbackTask lastRound, Instant archivedAt, Questionnaire said, Actor to, Instant at) {
        this.id = Ids.next();
        this.caseId = lastRound.caseId().value();
        this.caseNo = lastRound.caseNo().value();
        this.archivedAt = archivedAt;
        this.round = lastRound.round();
        this.unit = lastRound.unit() == null ? null : lastRound.unit().value();
        this.satisfaction = said.satisfaction();
        this.fault = said.fault();
        this.reason = said.reason();
        this.toldAt = at;
        this.toldTo = to.id();
        this.toldToName = to.name();
    }

    DissatisfactionTold told() {
        return new DissatisfactionTold(
                new CaseId(caseId),
                new CaseNo(caseNo),
                round,
                unit == null ? null : new UnitCode(unit),
                satisfaction,
                fault,
                reason);
    }

    public UUID id() {
        return id;
    }

    public UUID caseId() {
        return caseId;
    }

    public String caseNo() {
        return caseNo;
    }

    public Instant archivedAt() {
        return archivedAt;
    }

    public int round() {
        return round;
    }

    public Satisfaction satisfaction() {
        return satisfaction;
    }

    public Fault fault() {
        return fault;
    }

    public String reason() {
        return reason;
    }

    public Instant toldAt() {
        return toldAt;
    }

    public String toldToName() {
        return toldToName;
    }
}
