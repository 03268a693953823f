package cn.hotline.intake.screening;

import cn.hotline.events.DemandAnswered;
import cn.hotline.intake.knowledge.CiteArticle;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.DemandQueries;
import cn.hotline.intake.registering.DemandRow;
import cn.hotline.intake.registering.Demands;
import cn.hotline.intake.reporters.Reporters;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The agent answers a demand on the line 直接答复; its life in the product ends. */
@ApplicationScoped
public class AnswerDemand {
    private final Demands demands;
    private final Reporters reporters;
    private final CiteArticle citeArticle;
    private final DemandQueries queries;
    private final Outbox outbox;
    private final Caller caller;

    AnswerDemand(
            Demands demands,
            Reporters reporters,
            CiteArticle citeArticle,
            DemandQueries queries,
            Outbox outbox,
            Caller caller) {
        this.demands = demands;
        this.reporters = reporters;
        this.citeArticle = citeArticle;
        this.queries = queries;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    public DemandRow answer(CaseId caseId, String ifMatch, String answer, String knowledgeRef) {
        Demand demand = demands.toChange(caseId, ifMatch);
        String masked = reporters.mask(caseId, answer);
        String cited = citeArticle.cite(caseId, reporters.mask(caseId, knowledgeRef));
        demand.answer(masked, cited);
        demands.flush();
        outbox.append(caller.actor(), new DemandAnswered(caseId, demand.caseNo(), masked, cited));
        return queries.one(caseId);
    }
}
