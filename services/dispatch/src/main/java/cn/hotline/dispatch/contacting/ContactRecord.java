package cn.hotline.dispatch.contacting;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.events.CitizenContacted;
import cn.hotline.events.code.ContactResult;
import cn.hotline.kernel.id.ContactId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One contact with the citizen 联系记录, or a try; never changed. */
@Entity
public class ContactRecord {
    @Id
    private UUID id;

    private UUID workOrderId;
    private UUID caseId;
    private String unit;
    private Instant contactedAt;
    private String maskedNumber;

    @Enumerated(EnumType.STRING)
    private ContactResult result;

    private String note;
    private String recordedBy;
    private Instant recordedAt;

    protected ContactRecord() {}

    ContactRecord(WorkOrder order, NewContact told, String by, Instant now) {
        this.id = ContactId.next().value();
        this.workOrderId = order.id().value();
        this.caseId = order.hotlineCase().id().value();
        this.unit = order.unit().value();
        this.contactedAt = told.contactedAt();
        this.maskedNumber = told.maskedNumber();
        this.result = told.result();
        this.note = told.note();
        this.recordedBy = by;
        this.recordedAt = now;
    }

    public ContactId id() {
        return new ContactId(id);
    }

    public String unit() {
        return unit;
    }

    public Instant contactedAt() {
        return contactedAt;
    }

    public String maskedNumber() {
        return maskedNumber;
    }

    public ContactResult result() {
        return result;
    }

    public String note() {
        return note;
    }

    public String recordedBy() {
        return recordedBy;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /** What the others are told of it: not the number. */
    CitizenContacted told(WorkOrder order) {
        return new CitizenContacted(
                order.hotlineCase().id(),
                order.hotlineCase().caseNo(),
                order.id(),
                order.unit(),
                contactedAt,
                result,
                note);
    }
}
