package cn.hotline.dispatch.assigning;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.handling.CaseFacts;
import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.events.Place;
import cn.hotline.events.code.DispatchCause;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
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

    @Enumerated(EnumType.STRING)
    private DispatchRequestStatus status;

    private Instant requestedAt;

    @Column(updatable = false)
    private Instant dueAt;

    @Column(insertable = false, updatable = false)
    private Instant queueAt;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    private String category;
    private String street;

    @Embedded
    private Claim claim;

    @Version
    private long version;

    protected DispatchRequest() {}

    /**
     * @param previous the unit that had the case before; may be null
     * @param suggested the unit the returning one named; may be null
     * @param dueAt when the case must have been dispatched 转办时限; null where no clock runs, or none is known yet
     */
    DispatchRequest(
            HotlineCase hotlineCase,
            int round,
            DispatchCause cause,
            UnitCode previous,
            UnitCode suggested,
            Instant requestedAt,
            Instant dueAt) {
        this.id = Ids.next();
        this.hotlineCase = hotlineCase;
        this.round = round;
        this.hop = hotlineCase.countHop();
        this.cause = cause;
        this.previousUnit = previous == null ? null : previous.value();
        this.suggestedUnit = suggested == null ? null : suggested.value();
        this.status = DispatchRequestStatus.PENDING;
        this.requestedAt = requestedAt;
        this.dueAt = dueAt;
        CaseFacts facts = hotlineCase.facts();
        learn(facts.urgency(), facts.category(), facts.place());
    }

    /** Takes over what the queue is filtered by. */
    final void learn(Urgency newUrgency, CategoryCode newCategory, Place newPlace) {
        urgency = newUrgency;
        category = newCategory == null ? null : newCategory.value();
        street = newPlace == null || newPlace.street() == null
                ? null
                : newPlace.street().value();
    }

    /**
     * 认领: nobody else dispatches it until then. A section head takes it over from another.
     *
     * @throws DomainException {@code nothing-to-dispatch} when it waits no more, {@code claimed-by-another}
     */
    public void claim(Actor by, Instant now, Instant until) {
        if (!by.hasRole(Role.SECTION_HEAD)) {
            requireFreeFor(by, now);
        }
        requirePending();
        claim = new Claim(by.id(), by.name(), until);
    }

    /** 放弃认领: by who holds it, or a section head; nothing to do where nobody holds it. */
    public void giveBack(Actor by, Instant now) {
        if (!by.hasRole(Role.SECTION_HEAD)) {
            requireFreeFor(by, now);
        }
        requirePending();
        claim = null;
    }

    /** @throws DomainException {@code claimed-by-another} */
    void requireFreeFor(Actor by, Instant now) {
        Optional<Claim> held = claim(now).filter(each -> !each.claimedBy().equals(by.id()));
        if (held.isPresent()) {
            throw new DomainException(
                    DispatchError.CLAIMED_BY_ANOTHER, held.get().claimedName());
        }
    }

    private void requirePending() {
        if (status != DispatchRequestStatus.PENDING) {
            throw new DomainException(DispatchError.NOTHING_TO_DISPATCH);
        }
    }

    void dispatched() {
        status = DispatchRequestStatus.DISPATCHED;
        claim = null;
    }

    /** The case ended before its dispatch. */
    public void cancel() {
        status = DispatchRequestStatus.CANCELLED;
        claim = null;
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

    public DispatchRequestStatus status() {
        return status;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    /** Null where no transfer clock runs, or supervision has not said yet. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Its place in the queue. */
    public QueuePlace place() {
        return new QueuePlace(queueAt, id);
    }

    /** Who has claimed it, unless that has lapsed. */
    public Optional<Claim> claim(Instant now) {
        return Optional.ofNullable(claim).filter(each -> each.claimedUntil().isAfter(now));
    }
}
