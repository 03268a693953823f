package cn.hotline.dispatch.handling;

import cn.hotline.dispatch.units.Unit;
import cn.hotline.events.code.DispatchBasis;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** What a dispatch said 派单信息: which case went to which unit, when and on what basis; only its unit can change, with the organisation. */
@MappedSuperclass
public abstract class DispatchNote {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id")
    private HotlineCase hotlineCase;

    private int round;
    private int hop;
    private String unit;
    private String unitName;
    private String[] unitPath;

    @Embedded
    private Grounds grounds;

    private Instant dispatchedAt;
    private Instant returnUntil;

    protected DispatchNote() {}

    DispatchNote(
            HotlineCase hotlineCase,
            int round,
            int hop,
            Unit unit,
            Grounds grounds,
            Instant dispatchedAt,
            Instant returnUntil) {
        this.id = WorkOrderId.next().value();
        this.hotlineCase = hotlineCase;
        this.round = round;
        this.hop = hop;
        this.unit = unit.code().value();
        this.unitName = unit.name();
        this.unitPath = unit.path().stream().map(UnitCode::value).toArray(String[]::new);
        this.grounds = grounds;
        this.dispatchedAt = dispatchedAt;
        this.returnUntil = returnUntil;
    }

    /** Whether the last minute for a return 退单时限 has passed. */
    final boolean isReturnWindowOver(Instant now) {
        return WorkCalendar.toMinute(now).isAfter(returnUntil);
    }

    /** 机构调整: another unit has it from now on. */
    final void handOver(Unit successor) {
        unit = successor.code().value();
        unitName = successor.name();
        unitPath = successor.path().stream().map(UnitCode::value).toArray(String[]::new);
    }

    public WorkOrderId id() {
        return new WorkOrderId(id);
    }

    public HotlineCase hotlineCase() {
        return hotlineCase;
    }

    public int round() {
        return round;
    }

    public int hop() {
        return hop;
    }

    public UnitCode unit() {
        return new UnitCode(unit);
    }

    public String unitName() {
        return unitName;
    }

    /** The unit and its superiors when it got the order, lowest first. */
    public List<UnitCode> unitPath() {
        return Arrays.stream(unitPath).map(UnitCode::new).toList();
    }

    public DispatchBasis basis() {
        return grounds.basis();
    }

    public String basisText() {
        return grounds.basisText();
    }

    /** Who or what sent it, and on what. */
    public Grounds grounds() {
        return grounds;
    }

    public Instant dispatchedAt() {
        return dispatchedAt;
    }

    public Instant returnUntil() {
        return returnUntil;
    }
}
