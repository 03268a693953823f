package cn.hotline.intake.reporters.adapter;

import cn.hotline.events.CaseReopened;
import cn.hotline.events.EvaluationCompleted;
import cn.hotline.events.EvaluationSampled;
import cn.hotline.intake.reporters.OpenEvaluations;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import jakarta.enterprise.context.ApplicationScoped;

/** Listens to which cases evaluators are to ask about 第三方评价: from the drawing to its end, or until the case lives again. */
@ApplicationScoped
public class EvaluationEvents implements EventRoutes {
    private final OpenEvaluations openEvaluations;

    EvaluationEvents(OpenEvaluations openEvaluations) {
        this.openEvaluations = openEvaluations;
    }

    @Override
    public void register(EventRouter router) {
        router.on(EvaluationSampled.class, envelope -> openEvaluations.sampled(envelope.data()));
        router.on(EvaluationCompleted.class, envelope -> openEvaluations.completed(envelope.data()));
        router.on(CaseReopened.class, envelope -> openEvaluations.reopened(envelope.data()));
    }
}
