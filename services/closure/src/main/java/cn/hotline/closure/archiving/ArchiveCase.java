package cn.hotline.closure.archiving;

import cn.hotline.closure.closing.CaseClosure;
import cn.hotline.closure.closing.CaseClosures;
import cn.hotline.closure.closing.ClosureAction;
import cn.hotline.closure.reviewing.Reviews;
import cn.hotline.events.ArchiveRequested;
import cn.hotline.events.CaseArchived;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Archives a case 归档, once; whatever review is still open ends with it. */
@ApplicationScoped
public class ArchiveCase {
    private static final Logger LOG = Logger.getLogger(ArchiveCase.class);

    private final CaseClosures closures;
    private final Reviews reviews;
    private final Outbox outbox;

    ArchiveCase(CaseClosures closures, Reviews reviews, Outbox outbox) {
        this.closures = closures;
        this.reviews = reviews;
        this.outbox = outbox;
    }

    @Transactional
    public void archive(ArchiveRequested request) {
        CaseClosure closure = closures.of(request);
        if (!closure.allows(ClosureAction.ARCHIVE)) {
            LOG.debugf("archiving ignored: case is %s", closure.status());
            return;
        }
        Instant at = outbox.append(new CaseArchived(request.caseId(), request.caseNo(), request.outcome()));
        closure.archive(request.outcome(), at);
        reviews.pendingOf(request.caseId()).forEach(review -> review.cancel(at));
    }
}
