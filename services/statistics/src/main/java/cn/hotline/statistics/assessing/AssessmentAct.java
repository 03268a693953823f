package cn.hotline.statistics.assessing;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One act in the life of an assessment 考核经过. */
@Entity
@Immutable
public class AssessmentAct {
    @Id
    private UUID actId;

    private UUID assessmentId;

    @Enumerated(EnumType.STRING)
    private AssessmentAction action;

    @Enumerated(EnumType.STRING)
    private AssessmentStatus status;

    private String actedBy;
    private String actedByName;
    private Instant actedAt;

    protected AssessmentAct() {}

    AssessmentAct(Assessment assessment, AssessmentAction action, Actor by, Instant at) {
        this.actId = Ids.next();
        this.assessmentId = assessment.assessmentId();
        this.action = action;
        this.status = assessment.status();
        this.actedBy = by.id();
        this.actedByName = by.name();
        this.actedAt = at;
    }

    public AssessmentAction action() {
        return action;
    }

    /** Where the assessment stood afterwards. */
    public AssessmentStatus status() {
        return status;
    }

    public String actedBy() {
        return actedBy;
    }

    public String actedByName() {
        return actedByName;
    }

    public Instant actedAt() {
        return actedAt;
    }
}
