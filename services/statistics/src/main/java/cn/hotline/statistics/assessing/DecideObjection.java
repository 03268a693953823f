package cn.hotline.statistics.assessing;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.statistics.indicating.Indicator;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Decides an objection 裁定申诉; never somebody of the unit that raised it, nor of one above or below. */
@ApplicationScoped
public class DecideObjection {
    private final Assessments assessments;
    private final Objections objections;
    private final ReadScoreSheets sheets;
    private final CaseLists lists;
    private final Caller caller;
    private final Clock clock;

    DecideObjection(
            Assessments assessments,
            Objections objections,
            ReadScoreSheets sheets,
            CaseLists lists,
            Caller caller,
            Clock clock) {
        this.assessments = assessments;
        this.objections = objections;
        this.sheets = sheets;
        this.lists = lists;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param remedy how the case counts when upheld; null when refused
     * @throws DomainException {@code objection-of-own-unit}, {@code objection-remedy}, {@code objection-remedy-without-effect}
     */
    @Transactional
    public Objection decide(UUID id, String ifMatch, boolean upheld, Remedy remedy, String reason) {
        UUID assessmentId = objections.one(id).assessmentId();
        Assessment assessment = assessments.locked(assessmentId);
        Objection objection = objections.one(id);
        ETags.require(ifMatch, objection.version());
        requireOutsider(objection, caller.actor());
        assessment.status().after(AssessmentAction.DECIDE);
        objection.status().after(upheld ? ObjectionAction.UPHOLD : ObjectionAction.REFUSE);
        if (upheld != (remedy != null)) {
            throw new DomainException(StatisticsError.OBJECTION_REMEDY);
        }
        if (upheld) {
            requireEffect(objection, remedy);
        }
        objection.decide(remedy, reason, caller.actor(), clock.instant());
        objections.flush();
        return objection;
    }

    private void requireOutsider(Objection objection, Actor decider) {
        ScoreSheet sheet = sheets.one(objection.assessmentId(), objection.unit());
        UnitCode own = decider.unit();
        boolean ofTheUnit = own != null
                && (sheet.path().contains(own.value()) || sheet.members().contains(own.value()));
        if (ofTheUnit || objection.raisedBy().equals(decider.id())) {
            throw new DomainException(StatisticsError.OBJECTION_OF_OWN_UNIT);
        }
    }

    private void requireEffect(Objection objection, Remedy remedy) {
        Indicator indicator = Indicator.ofCode(objection.indicator());
        CaseList list = lists.read(objection.assessmentId(), objection.unit(), indicator)
                .list(objection.unit(), indicator);
        if (list.after(Map.of(objection.caseId(), remedy)).equals(list)) {
            throw new DomainException(StatisticsError.OBJECTION_REMEDY_WITHOUT_EFFECT);
        }
    }
}
