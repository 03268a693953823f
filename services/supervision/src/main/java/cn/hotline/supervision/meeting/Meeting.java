package cn.hotline.supervision.meeting;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.MeetingId;
import cn.hotline.supervision.SupervisionError;
import cn.hotline.supervision.units.ResponsibleUnit;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** A coordination meeting 协调会 of units over one or more cases. */
@Entity
@Table(name = "meeting")
public class Meeting {
    @Id
    private UUID id;

    private String agenda;
    private Instant plannedAt;

    @Enumerated(EnumType.STRING)
    private MeetingStatus status = MeetingStatus.PLANNED;

    private String calledBy;
    private Instant calledAt;
    private String minutes;
    private Instant heldAt;
    private String recordedBy;
    private String cancelReason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "meeting_case", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "number")
    @BatchSize(size = 500)
    private List<MeetingCase> cases = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "meeting_unit", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "number")
    @BatchSize(size = 500)
    private List<ResponsibleUnit> units = new ArrayList<>();

    @Version
    private long version;

    protected Meeting() {}

    Meeting(
            String agenda,
            Instant plannedAt,
            List<MeetingCase> cases,
            List<ResponsibleUnit> units,
            Actor by,
            Instant at) {
        this.id = MeetingId.next().value();
        this.agenda = agenda;
        this.plannedAt = plannedAt;
        this.cases.addAll(cases);
        this.units.addAll(units);
        this.calledBy = by.name();
        this.calledAt = at;
    }

    /** @throws DomainException {@code meeting-status} */
    void hold(String text, Instant when, Actor by) {
        meet(MeetingAction.HOLD);
        minutes = text;
        heldAt = when;
        recordedBy = by.name();
    }

    /** @throws DomainException {@code meeting-status} */
    void cancel(String reason) {
        meet(MeetingAction.CANCEL);
        cancelReason = reason;
    }

    private void meet(MeetingAction action) {
        status = status.after(action)
                .orElseThrow(
                        () -> new DomainException(SupervisionError.MEETING_STATUS, status.label(), action.label()));
    }

    /** @throws DomainException {@code not-at-meeting} */
    ResponsibleUnit unit(UnitCode code) {
        return units.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DomainException(SupervisionError.NOT_AT_MEETING, code));
    }

    public MeetingId id() {
        return new MeetingId(id);
    }

    public String agenda() {
        return agenda;
    }

    public Instant plannedAt() {
        return plannedAt;
    }

    public MeetingStatus status() {
        return status;
    }

    public String calledBy() {
        return calledBy;
    }

    public Instant calledAt() {
        return calledAt;
    }

    /** Null until held. */
    public String minutes() {
        return minutes;
    }

    public Instant heldAt() {
        return heldAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** Null unless cancelled. */
    public String cancelReason() {
        return cancelReason;
    }

    public List<MeetingCase> cases() {
        return List.copyOf(cases);
    }

    public List<ResponsibleUnit> units() {
        return List.copyOf(units);
    }

    /** All units that take part, and their superiors: who may see the meeting. */
    public List<UnitCode> seenBy() {
        return units.stream().flatMap(unit -> unit.codes().stream()).distinct().toList();
    }

    public long version() {
        return version;
    }
}
