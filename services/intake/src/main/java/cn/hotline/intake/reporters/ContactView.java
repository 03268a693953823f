package cn.hotline.intake.reporters;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One look at a reporter's contact 查看记录: who, when, why. The table refuses every change. */
@Entity
@Immutable
public class ContactView {
    @Id
    private UUID viewId;

    private UUID caseId;
    private String viewer;
    private String viewerName;
    private String viewerUnit;

    @Enumerated(EnumType.STRING)
    private ContactPurpose purpose;

    private String note;
    private Instant viewedAt;

    protected ContactView() {}

    ContactView(CaseId caseId, Actor viewer, ContactPurpose purpose, String note, Instant viewedAt) {
        this.viewId = Ids.next();
        this.caseId = caseId.value();
        this.viewer = viewer.id();
        this.viewerName = viewer.name();
        this.viewerUnit = viewer.unit() == null ? null : viewer.unit().value();
        this.purpose = purpose;
        this.note = note;
        this.viewedAt = viewedAt;
    }

    public UUID viewId() {
        return viewId;
    }

    public String viewer() {
        return viewer;
    }

    public String viewerName() {
        return viewerName;
    }

    /** The unit of a handler; null for the centre's staff. */
    public String viewerUnit() {
        return viewerUnit;
    }

    public ContactPurpose purpose() {
        return purpose;
    }

    public String note() {
        return note;
    }

    public Instant viewedAt() {
        return viewedAt;
    }
}
