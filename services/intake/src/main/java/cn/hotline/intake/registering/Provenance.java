package cn.hotline.intake.registering;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ContactId;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** How a demand came to be known 诉求来历: who took it down, in which call it was told, or that a patroller found it. */
@Embeddable
public class Provenance {
    private String registeredBy;
    private String registeredByName;
    private String callRecordId;
    private UUID contactId;
    private boolean patrol;
    private String calledUnit;

    protected Provenance() {}

    /** @param found null when somebody told it */
    Provenance(Actor by, String callRecord, ContactId contact, Patrol found) {
        registeredBy = by.id();
        registeredByName = by.name();
        callRecordId = callRecord;
        contactId = contact == null ? null : contact.value();
        patrol = found != null;
        calledUnit = found == null || found.calledUnit() == null
                ? null
                : found.calledUnit().value();
    }

    /** Account of the agent or source that registered it. */
    public String registeredBy() {
        return registeredBy;
    }

    public String registeredByName() {
        return registeredByName;
    }

    public String callRecordId() {
        return callRecordId;
    }

    /** The contact it was told in; null when it came alone. */
    public ContactId contact() {
        return contactId == null ? null : new ContactId(contactId);
    }

    /** Whether a patroller reported it; then nobody told it. */
    public boolean isPatrol() {
        return patrol;
    }

    /** The unit the patroller called; null when none. */
    public UnitCode calledUnit() {
        return calledUnit == null ? null : new UnitCode(calledUnit);
    }
}
