package cn.hotline.statistics.assessing;

import cn.hotline.kernel.UnitCode;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A unit withdraws its objection 撤回申诉 before it is decided. */
@ApplicationScoped
public class WithdrawObjection {
    private final Assessments assessments;
    private final Objections objections;
    private final ReadScoreSheets sheets;
    private final Caller caller;

    WithdrawObjection(Assessments assessments, Objections objections, ReadScoreSheets sheets, Caller caller) {
        this.assessments = assessments;
        this.objections = objections;
        this.sheets = sheets;
        this.caller = caller;
    }

    @Transactional
    public Objection withdraw(UUID id, String ifMatch) {
        Objection objection = objections.one(id);
        caller.requireOwnUnit(sheets.one(objection.assessmentId(), objection.unit()).path().stream()
                .map(UnitCode::new)
                .toList());
        assessments.locked(objection.assessmentId());
        ETags.require(ifMatch, objection.version());
        objection.withdraw();
        objections.flush();
        return objection;
    }
}
