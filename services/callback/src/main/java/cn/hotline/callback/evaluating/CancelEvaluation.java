package cn.hotline.callback.evaluating;

import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Cancels the evaluation 第三方评价 still open of a case that lives again 归档后重办, or whose reporter was erased 到期清除. */
@ApplicationScoped
public class CancelEvaluation {
    private final Evaluations evaluations;

    CancelEvaluation(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Transactional
    public void cancel(CaseId caseId, Instant at) {
        evaluations.of(caseId).stream()
                .filter(each -> each.status() == EvaluationStatus.OPEN)
                .forEach(each -> each.cancel(at));
    }
}
