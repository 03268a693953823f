package cn.hotline.dispatch.replying;

import cn.hotline.events.code.Solved;
import cn.hotline.events.code.UnsolvedReason;
import cn.hotline.events.code.Veracity;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One reply 回复 to a work order; never changed: a rework brings the next one. */
@Entity
@IdClass(Reply.Key.class)
public class Reply {
    /** One reply per attempt. */
    public record Key(UUID workOrderId, int attempt) implements Serializable {}

    @Id
    private UUID workOrderId;

    @Id
    private int attempt;

    @Enumerated(EnumType.STRING)
    private Veracity veracity;

    private Instant contactedAt;
    private String[] evidence;

    @Enumerated(EnumType.STRING)
    private Solved solved;

    @Enumerated(EnumType.STRING)
    private UnsolvedReason unsolvedReason;

    private String measures;
    private String publicReply;
    private String internalNote;
    private LocalDate promisedOn;
    private String repliedBy;
    private Instant repliedAt;

    protected Reply() {}

    Reply(WorkOrderId order, int attempt, ReplyContent content, String by, Instant at) {
        this.workOrderId = order.value();
        this.attempt = attempt;
        this.veracity = content.veracity();
        this.contactedAt = content.contactedAt();
        this.evidence = content.evidence().toArray(String[]::new);
        this.solved = content.solved();
        this.unsolvedReason = content.unsolvedReason();
        this.measures = content.measures();
        this.publicReply = content.publicReply();
        this.internalNote = content.internalNote();
        this.promisedOn = content.promisedOn();
        this.repliedBy = by;
        this.repliedAt = at;
    }
}
