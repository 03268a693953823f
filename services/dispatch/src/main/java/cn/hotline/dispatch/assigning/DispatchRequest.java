package cn.hotline.dispatch.assigning;

import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** A request to dispatch a case 待派任务, asked for by the process. */
@Entity
public class DispatchRequest {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id")
    private HotlineCase hotlineCase;

    private int round;
    private int hop;

    @Enumerated(EnumType.STRING)
    private DispatchCause cause;

    private String previousUnit;

    @Formula("(select p.name from unit p where p.code = previous_unit)")
    private String previousUnitName;

    private String suggestedUnit;

    @Formula("(select s.name from unit s where s.code = suggested_unit and s.active)")
    private String suggestedUnitName;

    @Enumerated(EnumType.STRING)
    private DispatchRequestStatus status;

    private Instant requestedAt;

    @Version
    private long version;

    protected DispatchRequest() {}

    /**
     * @param previous the unit that had the case before; may be null
     * @param suggested the unit the returning one named; may be null
     */
    DispatchRequest(
            HotlineCase hotlineCase,
            int round,
            DispatchCause cause,
            UnitCode previous,
            UnitCode suggested,
            Instant requestedAt) {
        this.id = Ids.next();
        this.hotlineCase = hotlineCase;
        this.round = round;
        this.hop = hotlineCase.countHop();
        this.cause = cause;
        this.previousUnit = previous == null ? null : previous.value();
        this.suggestedUnit = suggested == null ? null : suggested.value();
        this.status = DispatchRequestStatus.PENDING;
        this.requestedAt = requestedAt;
    }

    void dispatched() {
        status = DispatchRequestStatus.DISPATCHED;
    }

    /** The case ended before its dispatch. */
    public void cancel() {
        status = DispatchRequestStatus.CANCELLED;
        hotlineCase.uncountHop();
    }

    public UUID id() {
        return id;
    }

    public HotlineCase hotlineCase() {
        return hotlineCase;
    }

    public int round() {
        return round;
    }

    /** Which dispatch of the case this one is. */
    public int hop() {
        return hop;
    }

    public DispatchCause cause() {
        return cause;
    }

    public UnitCode previousUnit() {
        return previousUnit == null ? null : new UnitCode(previousUnit);
    }

    public String previousUnitName() {
        return previousUnitName;
    }

    /** A unit that must not get the case without a person's decision: it has just returned it. */
    public UnitCode barredUnit() {
        return cause == DispatchCause.RETURNED ? previousUnit() : null;
    }

    public UnitCode suggestedUnit() {
        return suggestedUnit == null ? null : new UnitCode(suggestedUnit);
    }

    /** Null when the suggested unit is retired. */
    public String suggestedUnitName() {
        return suggestedUnitName;
    }

    public DispatchRequestStatus status() {
        return status;
    }

    public Instant requestedAt() {
        return requestedAt;
    }
}
