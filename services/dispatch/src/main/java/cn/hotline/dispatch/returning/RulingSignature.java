package cn.hotline.dispatch.returning;

import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.ReturnRequestId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One signature on a return 裁定签字; never changed. */
@Entity
@IdClass(RulingSignature.Key.class)
public class RulingSignature {
    /** One role signs a return once. */
    public record Key(UUID returnId, String role) implements Serializable {}

    @Id
    private UUID returnId;

    @Id
    private String role;

    private String signer;

    @Enumerated(EnumType.STRING)
    private RulingDecision decision;

    private String note;
    private Instant signedAt;

    protected RulingSignature() {}

    RulingSignature(ReturnRequestId of, Role role, String signer, RulingDecision decision, String note, Instant at) {
        this.returnId = of.value();
        this.role = role.id();
        this.signer = signer;
        this.decision = decision;
        this.note = note;
        this.signedAt = at;
    }
}
