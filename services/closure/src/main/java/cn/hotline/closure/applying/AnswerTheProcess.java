package cn.hotline.closure.applying;

import cn.hotline.approving.ApprovalRules;
import cn.hotline.events.UnreasonableRequested;
import cn.hotline.events.UnreasonableReviewRequested;
import cn.hotline.kernel.Actor;
import cn.hotline.messaging.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The process asks whether a demand is unreasonable 提请认定不合理诉求: the application that waits is taken for its own, a ruling that
 * holds is told once more, and where there is neither one is opened in the system's name.
 *
 * <p>INVARIANT: a {@code closure.unreasonable-ruled} follows each question, so the process never waits in vain.
 */
@ApplicationScoped
public class AnswerTheProcess {
    private static final Actor SYSTEM = Actor.system("closure");
    private static final String NO_REASON = "诉求人不满意，原因为诉求不合理";

    private final Applications applications;
    private final ApprovalRules approvals;
    private final Outbox outbox;
    private final Clock clock;

    AnswerTheProcess(Applications applications, ApprovalRules approvals, Outbox outbox, Clock clock) {
        this.applications = applications;
        this.approvals = approvals;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void on(UnreasonableReviewRequested asked) {
        Optional<Application> last = applications.last(ApplicationKind.UNREASONABLE, asked.caseId());
        Instant closedAt = applications.closedAt(asked.caseId());
        if (last.isPresent() && last.get().status() == ApplicationStatus.PENDING) {
            last.get().await();
        } else if (last.isPresent() && last.get().answersSince(closedAt)) {
            outbox.append(last.get().ruling());
        } else {
            open(asked);
        }
    }

    private void open(UnreasonableReviewRequested asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ApplicationKind kind = ApplicationKind.UNREASONABLE;
        AppliedCase about = applications.about(asked);
        Wish wish = new Wish(null, asked.reason() == null ? NO_REASON : asked.reason(), List.of());
        Application opened = new Application(kind, about, wish, SYSTEM, approvals.sheet(kind, now), now);
        opened.await();
        applications.keep(opened);
        outbox.append(
                new UnreasonableRequested(about.caseId(), about.caseNo(), opened.id(), about.unit(), opened.note()));
    }
}
