package cn.hotline.callback.linking;

import cn.hotline.kernel.id.CallbackTaskId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * A link by which one reporter rates one case 网上评价链接, once.
 *
 * <p>INVARIANT: the token itself is kept nowhere, only its digest.
 */
@Entity
public class SurveyLink {
    @Id
    private String tokenHash;

    @Column(updatable = false)
    private UUID taskId;

    @Column(updatable = false)
    private Instant issuedAt;

    @Column(updatable = false)
    private String issuedBy;

    @Column(updatable = false)
    private Instant expiresAt;

    private Instant usedAt;

    protected SurveyLink() {}

    SurveyLink(SurveyToken token, CallbackTaskId taskId, String issuedBy, Instant issuedAt, Instant expiresAt) {
        this.tokenHash = token.hash();
        this.taskId = taskId.value();
        this.issuedBy = issuedBy;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    /** Whether it is this token's, not used yet and not expired. */
    boolean isGood(SurveyToken token, Instant now) {
        return token.fits(tokenHash) && usedAt == null && expiresAt.isAfter(now);
    }

    void use(Instant at) {
        usedAt = at;
    }

    CallbackTaskId taskId() {
        return new CallbackTaskId(taskId);
    }
}
