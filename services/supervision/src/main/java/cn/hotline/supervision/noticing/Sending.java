package cn.hotline.supervision.noticing;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.Ids;
import cn.hotline.supervision.SupervisionError;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One message to one address 通知的发送, about one matter or many. */
@Entity
@Table(name = "notice_sending")
public class Sending {
    private static final int ERROR_LENGTH = 500;

    @Id
    private UUID id;

    private UUID recipientId;

    @Enumerated(EnumType.STRING)
    private ChannelKind channel;

    private String address;
    private String subject;
    private String body;
    private int matters;

    @Enumerated(EnumType.STRING)
    private DeliveryState state = DeliveryState.PENDING;

    private int attempts;
    private Instant nextTryAt;
    private Instant leaseUntil;
    private String error;
    private Instant composedAt;
    private Instant settledAt;

    @Version
    private long version;

    protected Sending() {}

    Sending(Recipient recipient, String subject, String body, int matters, Instant at) {
        this.id = Ids.next();
        this.recipientId = recipient.id();
        this.channel = recipient.channel();
        this.address = recipient.address();
        this.subject = subject;
        this.body = body;
        this.matters = matters;
        this.composedAt = at;
        this.nextTryAt = at;
    }

    /** A worker takes it; what it does not settle by then is another's. */
    void lease(Instant until) {
        meet(DeliveryAction.LEASE);
        attempts++;
        leaseUntil = until;
    }

    void delivered(Instant at) {
        meet(DeliveryAction.DELIVER);
        settle(null, at);
    }

    /** It did not arrive; it is tried again after the pause. */
    void failed(String reason, Duration pause, Instant at) {
        meet(DeliveryAction.FAIL);
        settle(reason, null);
        nextTryAt = at.plus(pause);
    }

    void giveUp(String reason, Instant at) {
        meet(DeliveryAction.GIVE_UP);
        settle(reason, at);
    }

    /** @throws DomainException {@code notice-not-settled} */
    void resend(Instant at) {
        meet(DeliveryAction.RESEND);
        attempts = 0;
        nextTryAt = at;
        settledAt = null;
    }

    private void settle(String reason, Instant at) {
        error = reason == null || reason.length() <= ERROR_LENGTH ? reason : reason.substring(0, ERROR_LENGTH);
        settledAt = at;
        nextTryAt = null;
        leaseUntil = null;
    }

    private void meet(DeliveryAction action) {
        state = state.after(action)
                .orElseThrow(() -> new DomainException(SupervisionError.NOTICE_NOT_SETTLED, state.label()));
    }

    public UUID id() {
        return id;
    }

    public ChannelKind channel() {
        return channel;
    }

    public String address() {
        return address;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    /** How many matters it is about. */
    public int matters() {
        return matters;
    }

    public DeliveryState state() {
        return state;
    }

    public int attempts() {
        return attempts;
    }

    /** Null unless it is to be tried. */
    public Instant nextTryAt() {
        return nextTryAt;
    }

    /** Why the last try failed; null otherwise. */
    public String error() {
        return error;
    }

    public Instant composedAt() {
        return composedAt;
    }

    public Instant settledAt() {
        return settledAt;
    }

    public long version() {
        return version;
    }
}
