package cn.hotline.statistics.assessing;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;

/** Starts the assessment of a month that is over 发起月度考核, by the version of the scheme in force in that month. */
@ApplicationScoped
public class StartAssessment {
    private final Assessments assessments;
    private final Schemes schemes;
    private final Event<AssessmentWorker.Wanted> wanted;
    private final Caller caller;
    private final Clock clock;

    StartAssessment(
            Assessments assessments,
            Schemes schemes,
            Event<AssessmentWorker.Wanted> wanted,
            Caller caller,
            Clock clock) {
        this.assessments = assessments;
        this.schemes = schemes;
        this.wanted = wanted;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws DomainException {@code no-scheme-in-force}, {@code assessment-month-not-over}, {@code assessment-exists} */
    @Transactional
    public Assessment start(String code, YearMonth month) {
        Instant now = clock.instant();
        Scheme scheme = schemes.inForce(code, month);
        if (!month.isBefore(YearMonth.from(now.atZone(DistrictTime.ZONE)))) {
            throw new DomainException(StatisticsError.ASSESSMENT_MONTH_NOT_OVER, month);
        }
        schemes.locked(scheme.schemeId());
        if (assessments.exists(code, month)) {
            throw new DomainException(StatisticsError.ASSESSMENT_EXISTS, month);
        }
        Assessment assessment = new Assessment(scheme, month, caller.actor(), now);
        assessments.keep(assessment);
        wanted.fire(new AssessmentWorker.Wanted());
        return assessment;
    }
}
