package cn.hotline.approving;

import cn.hotline.kernel.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** One signature 签字 on a return or an application; never changed. */
@Entity
@IdClass(Signature.Key.class)
public class Signature {
    /** One role signs a matter once. */
    public record Key(UUID matterId, String role) implements Serializable {}

    @Id
    private UUID matterId;

    @Id
    private String role;

    private String signer;

    @Enumerated(EnumType.STRING)
    private RulingDecision decision;

    private String note;
    private Instant signedAt;

    protected Signature() {}

    /** @param matter the return's or application's id */
    public Signature(UUID matter, Role role, String signer, RulingDecision decision, String note, Instant at) {
        this.matterId = matter;
        this.role = role.id();
        this.signer = signer;
        this.decision = decision;
        this.note = note;
        this.signedAt = at;
    }
}
