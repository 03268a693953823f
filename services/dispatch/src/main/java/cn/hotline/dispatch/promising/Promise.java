package cn.hotline.dispatch.promising;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.dispatch.units.Unit;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.WorkOrderId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A promise 承诺事项: what the reply of a closed order left open, and the day by which its unit will have done it. */
@Entity
public class Promise {
    /** The order's. */
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id")
    private HotlineCase hotlineCase;

    private String unit;
    private String unitName;
    private String[] unitPath;
    private LocalDate promisedOn;

    @Enumerated(EnumType.STRING)
    private PromiseStatus status;

    private String measures;
    private String publicReply;
    private String keptBy;
    private Instant keptAt;

    @Version
    private long version;

    protected Promise() {}

    void fallDue() {
        move(PromiseAction.FALL_DUE);
    }

    void drop() {
        move(PromiseAction.DROP);
    }

    /**
     * 兑现.
     *
     * @return whether by the promised day
     */
    boolean keep(String whatWasDone, String toldPublicly, String by, Instant at) {
        move(PromiseAction.KEEP);
        measures = whatWasDone;
        publicReply = toldPublicly;
        keptBy = by;
        keptAt = at;
        return isInTime();
    }

    /** 机构调整: another unit has to keep it. */
    void handOver(Unit successor) {
        unit = successor.code().value();
        unitName = successor.name();
        unitPath = successor.path().stream().map(UnitCode::value).toArray(String[]::new);
    }

    private void move(PromiseAction action) {
        status = status.after(action)
                .orElseThrow(() -> new DomainException(DispatchError.PROMISE_SETTLED, status.label()));
    }

    public WorkOrderId workOrderId() {
        return new WorkOrderId(id);
    }

    public HotlineCase hotlineCase() {
        return hotlineCase;
    }

    public UnitCode unit() {
        return new UnitCode(unit);
    }

    public String unitName() {
        return unitName;
    }

    /** The unit and its superiors, lowest first. */
    public List<UnitCode> unitPath() {
        return Arrays.stream(unitPath).map(UnitCode::new).toList();
    }

    public LocalDate promisedOn() {
        return promisedOn;
    }

    public PromiseStatus status() {
        return status;
    }

    /** What was done; null before. */
    public String measures() {
        return measures;
    }

    public String publicReply() {
        return publicReply;
    }

    /** Null before. */
    public Instant keptAt() {
        return keptAt;
    }

    /** Whether it was kept by the end of the promised day, district time; false before. */
    public boolean isInTime() {
        return keptAt != null && !LocalDate.ofInstant(keptAt, DistrictTime.ZONE).isAfter(promisedOn);
    }

    public long version() {
        return version;
    }
}
