package cn.hotline.callback.evaluating.adapter;

import cn.hotline.callback.evaluating.CancelEvaluation;
import cn.hotline.callback.evaluating.SampleEvaluation;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseReopened;
import cn.hotline.events.PersonalDataErased;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** The events that draw cases for evaluation and cancel evaluations 第三方评价订阅. */
@ApplicationScoped
class EvaluatingEvents implements EventRoutes {
    private final SampleEvaluation sampleEvaluation;
    private final CancelEvaluation cancelEvaluation;

    EvaluatingEvents(SampleEvaluation sampleEvaluation, CancelEvaluation cancelEvaluation) {
        this.sampleEvaluation = sampleEvaluation;
        this.cancelEvaluation = cancelEvaluation;
    }

    @Override
    public void register(EventRouter router) {
        router.on(CaseArchived.class, envelope -> sampleEvaluation.archived(envelope.data(), envelope.time()));
        router.on(
                CaseReopened.class,
                envelope -> cancelEvaluation.cancel(envelope.data().caseId(), envelope.time()));
        router.on(
                PersonalDataErased.class,
                envelope -> cancelEvaluation.cancel(envelope.data().caseId(), envelope.time()));
    }
}
