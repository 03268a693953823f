package cn.hotline.statistics.folding;

import cn.hotline.events.Envelope;
import cn.hotline.events.ExclusionApproved;
import cn.hotline.events.ExtensionGranted;
import cn.hotline.events.HandlingResumed;
import cn.hotline.events.SuspensionGranted;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;
import java.util.UUID;

/** One granted application 准予的申请: an extension, a suspension or an exclusion, with what it was granted for. */
public class GrantFact {
    UUID applicationId;

    UUID caseId;

    long version;

    GrantKind kind;

    UUID workOrderId;
    String unit;
    String reason;
    Instant grantedAt;
    Instant resumedAt;

    GrantFact() {}

    GrantFact(UUID applicationId, UUID caseId) {
        this.applicationId = applicationId;
        this.caseId = caseId;
    }

    void extended(Envelope<ExtensionGranted> said) {
        granted(GrantKind.EXTENSION, said.data().workOrderId(), said.data().unit(), said.time());
    }

    void suspended(Envelope<SuspensionGranted> said) {
        granted(GrantKind.SUSPENSION, said.data().workOrderId(), said.data().unit(), said.time());
        reason = Codes.of(said.data().reason());
    }

    void resumed(Envelope<HandlingResumed> said) {
        kind = GrantKind.SUSPENSION;
        workOrderId = said.data().workOrderId().value();
        resumedAt = said.time();
    }

    void excluded(Envelope<ExclusionApproved> said) {
        granted(GrantKind.EXCLUSION, said.data().workOrderId(), said.data().unit(), said.time());
        reason = Codes.of(said.data().reason());
    }

    private void granted(GrantKind what, WorkOrderId order, UnitCode to, Instant at) {
        kind = what;
        workOrderId = order == null ? null : order.value();
        unit = Codes.of(to);
        grantedAt = at;
    }

    boolean isOf(UUID order) {
        return order.equals(workOrderId);
    }

    public boolean isGranted(GrantKind what) {
        return kind == what && grantedAt != null;
    }

    /** Whether it lets its work order stand still: a suspension not resumed yet. */
    boolean isStandingStill() {
        return isGranted(GrantKind.SUSPENSION) && resumedAt == null;
    }

    public GrantKind kind() {
        return kind;
    }

    public String unit() {
        return unit;
    }

    public Instant grantedAt() {
        return grantedAt;
    }
}
