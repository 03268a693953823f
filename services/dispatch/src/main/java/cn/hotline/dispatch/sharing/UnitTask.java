package cn.hotline.dispatch.sharing;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.units.Unit;
import cn.hotline.events.code.TaskEnd;
import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.UnitTaskId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A part of a work order that another unit has 分办件: co-handling 协办 or handed down 下派; guards its own status. */
@Entity
public class UnitTask {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "work_order_id")
    private WorkOrder workOrder;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    private String unit;
    private String unitName;

    @Column(columnDefinition = "varchar[]")
    private String[] unitPath;

    private String demand;

    @Column(updatable = false) // the timing feature alone draws it in, in SQL
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private UnitTaskStatus status = UnitTaskStatus.OPENED;

    private String openedBy;
    private Instant openedAt;
    private String signedBy;
    private Instant signedAt;
    private String measures;
    private String[] evidence = {};
    private Boolean inTime;
    private String finishedBy;
    private Instant finishedAt;

    @Enumerated(EnumType.STRING)
    private TaskEnd endKind;

    private String endNote;

    @Version
    private long version;

    protected UnitTask() {}

    /**
     * Shares the order out.
     *
     * @param demand what the unit is to do, masked
     */
    UnitTask(WorkOrder order, TaskKind kind, Unit unit, String demand, Instant dueAt, Actor by, Instant now) {
        order.share(unit);
        this.id = UnitTaskId.next().value();
        this.workOrder = order;
        this.caseId = order.hotlineCase().id().value();
        this.kind = kind;
        this.unit = unit.code().value();
        this.unitName = unit.name();
        this.unitPath = unit.path().stream().map(UnitCode::value).toArray(String[]::new);
        this.demand = demand;
        this.dueAt = dueAt;
        this.openedBy = by.id();
        this.openedAt = now;
    }

    /** 签收. */
    void sign(Actor by, Instant now) {
        move(UnitTaskAction.SIGN);
        signedBy = by.id();
        signedAt = now;
    }

    /**
     * 反馈.
     *
     * @param done what was done, masked
     * @param files references of evidence
     */
    void report(String done, List<String> files, Actor by, Instant now) {
        move(UnitTaskAction.REPORT);
        measures = done;
        evidence = files.toArray(String[]::new);
        inTime = !isOverdue(now);
        finish(by, now);
    }

    /** 了结: it ends without a report. */
    void end(TaskEnd how, String why, Actor by, Instant now) {
        move(
                switch (how) {
                    case WAIVED -> UnitTaskAction.WAIVE;
                    case RECALLED -> UnitTaskAction.RECALL;
                    case CANCELLED -> UnitTaskAction.CANCEL;
                });
        endKind = how;
        endNote = why;
        finish(by, now);
    }

    private void finish(Actor by, Instant now) {
        finishedBy = by.id();
        finishedAt = now;
    }

    private void move(UnitTaskAction action) {
        status = status.after(action)
                .orElseThrow(
                        () -> new DomainException(DispatchError.ILLEGAL_TASK_STATUS, status.label(), action.label()));
    }

    /** Whether its due minute had passed at an instant. */
    private boolean isOverdue(Instant at) {
        return WorkCalendar.toMinute(at).isAfter(dueAt);
    }

    /** Whether it is open and its due minute has passed. */
    public boolean isOverdueStill(Instant now) {
        return status.isOpen() && isOverdue(now);
    }

    public UnitTaskId id() {
        return new UnitTaskId(id);
    }

    public WorkOrder workOrder() {
        return workOrder;
    }

    public TaskKind kind() {
        return kind;
    }

    public UnitCode unit() {
        return new UnitCode(unit);
    }

    public String unitName() {
        return unitName;
    }

    /** Whose own it is to do: the unit and those above it up to the lead, who would otherwise report to itself. */
    List<UnitCode> doers() {
        return unitPath().stream()
                .takeWhile(each -> !each.equals(workOrder.unit()))
                .toList();
    }

    /** The unit and its superiors when it was opened, lowest first. */
    public List<UnitCode> unitPath() {
        return Arrays.stream(unitPath).map(UnitCode::new).toList();
    }

    public String demand() {
        return demand;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public UnitTaskStatus status() {
        return status;
    }

    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public String signedBy() {
        return signedBy;
    }

    public Instant signedAt() {
        return signedAt;
    }

    /** Null until reported. */
    public String measures() {
        return measures;
    }

    public List<String> evidence() {
        return List.of(evidence);
    }

    /** Whether it was reported in time; null until reported. */
    public Boolean inTime() {
        return inTime;
    }

    public String finishedBy() {
        return finishedBy;
    }

    /** When it was reported or ended. */
    public Instant finishedAt() {
        return finishedAt;
    }

    /** Null unless it ended without a report. */
    public TaskEnd endKind() {
        return endKind;
    }

    public String endNote() {
        return endNote;
    }

    public long version() {
        return version;
    }
}
