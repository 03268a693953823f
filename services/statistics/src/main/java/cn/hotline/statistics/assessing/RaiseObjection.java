package cn.hotline.statistics.assessing;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.statistics.indicating.Indicator;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** A unit objects to how a case of its own counts 提出申诉, within the window. */
@ApplicationScoped
public class RaiseObjection {
    private final Assessments assessments;
    private final Schemes schemes;
    private final ReadScoreSheets sheets;
    private final CaseLists lists;
    private final Objections objections;
    private final Caller caller;
    private final Clock clock;

    RaiseObjection(
            Assessments assessments,
            Schemes schemes,
            ReadScoreSheets sheets,
            CaseLists lists,
            Objections objections,
            Caller caller,
            Clock clock) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.sheets = sheets;
        this.lists = lists;
        this.objections = objections;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws DomainException {@code other-unit}, {@code assessment-status-conflict}, {@code objection-window-over}, {@code
     *     objection-case-not-counted}, {@code objection-exists}
     */
    @Transactional
    public Objection raise(UUID assessmentId, Objection.Grounds grounds) {
        Assessment assessment = assessments.one(assessmentId, false);
        if (!assessment.status().isPublic()) {
            throw new DomainException(
                    StatisticsError.ASSESSMENT_STATUS_CONFLICT,
                    assessment.status().label(),
                    AssessmentAction.OBJECT.label());
        }
        caller.requireOwnUnit(sheets.one(assessmentId, grounds.unit()).path().stream()
                .map(UnitCode::new)
                .toList());
        Instant now = clock.instant();
        assessments.locked(assessmentId).status().after(AssessmentAction.OBJECT);
        if (!now.isBefore(assessment.windowUntil())) {
            throw new DomainException(StatisticsError.OBJECTION_WINDOW_OVER, Shown.moment(assessment.windowUntil()));
        }
        Indicator indicator = schemes.one(assessment.schemeId(), true)
                .content()
                .indicatorOf(grounds.line())
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "考核项 " + grounds.line()));
        if (!lists.read(assessmentId, grounds.unit(), indicator)
                .list(grounds.unit(), indicator)
                .holds(grounds.caseId())) {
            throw new DomainException(StatisticsError.OBJECTION_CASE_NOT_COUNTED);
        }
        if (objections.exists(assessmentId, grounds, indicator)) {
            throw new DomainException(StatisticsError.OBJECTION_EXISTS);
        }
        Objection objection = new Objection(assessmentId, grounds, indicator.code(), caller.actor(), now);
        objections.keep(objection);
        return objection;
    }
}
