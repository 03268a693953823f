package cn.hotline.dispatch.noting;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.events.ProgressNoted;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** How far a unit is with a work order 过程记录; never changed. */
@Entity
public class ProgressNote {
    @Id
    private UUID id;

    private UUID workOrderId;
    private UUID caseId;
    private String unit;
    private boolean interimReply;
    private String text;
    private String notedBy;
    private Instant notedAt;

    protected ProgressNote() {}

    /** @param text masked */
    ProgressNote(WorkOrder order, String text, boolean interimReply, String by, Instant now) {
        this.id = Ids.next();
        this.workOrderId = order.id().value();
        this.caseId = order.hotlineCase().id().value();
        this.unit = order.unit().value();
        this.interimReply = interimReply;
        this.text = text;
        this.notedBy = by;
        this.notedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String unit() {
        return unit;
    }

    /** Whether the citizen may be told 阶段性答复. */
    public boolean isInterimReply() {
        return interimReply;
    }

    public String text() {
        return text;
    }

    public String notedBy() {
        return notedBy;
    }

    public Instant notedAt() {
        return notedAt;
    }

    ProgressNoted told(WorkOrder order) {
        return new ProgressNoted(
                order.hotlineCase().id(), order.hotlineCase().caseNo(), order.id(), order.unit(), interimReply, text);
    }
}
