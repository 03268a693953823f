package cn.hotline.closure.applying;

import cn.hotline.approving.ApprovalRules;
import cn.hotline.events.ExclusionRequested;
import cn.hotline.events.UnreasonableRequested;
import cn.hotline.events.code.ExclusionReason;
import cn.hotline.kernel.Masking;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** The handling unit or the centre asks 申请不计考核, or 提请认定不合理诉求; before or within a time after the case's end. */
@ApplicationScoped
public class Apply {
    private static final Set<Role> CENTRE = Set.of(Role.DISPATCHER, Role.REVIEWER, Role.SUPERVISOR, Role.SECTION_HEAD);

    private final Applications applications;
    private final ApprovalRules approvals;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    Apply(Applications applications, ApprovalRules approvals, Outbox outbox, Caller caller, Clock clock) {
        this.applications = applications;
        this.approvals = approvals;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Application forExclusion(
            CaseId caseId, WorkOrderId order, ExclusionReason reason, String note, List<String> evidence) {
        AppliedCase about = applications.about(caseId, order);
        Application asked = apply(ApplicationKind.EXCLUSION, about, new Wish(reason, Masking.text(note), evidence));
        outbox.append(
                caller.actor(),
                new ExclusionRequested(
                        caseId, about.caseNo(), asked.id(), order, about.unit(), reason, asked.note(), evidence));
        return asked;
    }

    @Transactional
    public Application forUnreasonable(CaseId caseId, String note) {
        AppliedCase about = applications.about(caseId);
        Application asked = apply(ApplicationKind.UNREASONABLE, about, new Wish(null, Masking.text(note), List.of()));
        outbox.append(
                caller.actor(),
                new UnreasonableRequested(caseId, about.caseNo(), asked.id(), about.unit(), asked.note()));
        return asked;
    }

    private Application apply(ApplicationKind kind, AppliedCase about, Wish wish) {
        caller.requireOwnUnitOr(CENTRE, about.unitPath());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        applications.requireInTime(about.caseId(), now);
        applications.requireNone(kind, about.caseId(), about.unit());
        Application asked = new Application(kind, about, wish, caller.actor(), approvals.sheet(kind, now), now);
        applications.keep(asked);
        return asked;
    }
}
