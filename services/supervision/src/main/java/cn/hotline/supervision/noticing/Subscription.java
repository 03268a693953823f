package cn.hotline.supervision.noticing;

import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** Who wants to hear of what, and where 通知订阅. */
@Entity
@Table(name = "notice_subscription")
public class Subscription {
    @Id
    private UUID id;

    private String unit;
    private String role;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private UUID recipientId;

    @Enumerated(EnumType.STRING)
    private ChannelKind channel;

    private String address;
    private int digestMinutes;
    private boolean active;

    @Version
    private long version;

    protected Subscription() {}

    Subscription(SubscriptionTerms terms, UUID recipientId) {
        this.id = Ids.next();
        change(terms, recipientId);
    }

    final void change(SubscriptionTerms terms, UUID recipient) {
        unit = terms.unit();
        role = terms.role();
        kind = terms.kind();
        channel = terms.channel();
        address = terms.address();
        digestMinutes = terms.digestMinutes();
        active = terms.active();
        recipientId = recipient;
    }

    /** Whether it wants to hear of this: a unit's of its own matters and those of units below it, a role's of all. */
    boolean wants(NoticeFact fact) {
        return kind == fact.kind()
                && (unit == null
                        || fact.units().stream().anyMatch(each -> each.value().equals(unit)));
    }

    public UUID id() {
        return id;
    }

    /** Null for a role's. */
    public String unit() {
        return unit;
    }

    /** Null for a unit's. */
    public String role() {
        return role;
    }

    public NoticeKind kind() {
        return kind;
    }

    UUID recipientId() {
        return recipientId;
    }

    public ChannelKind channel() {
        return channel;
    }

    public String address() {
        return address;
    }

    /** 0: each matter at once. */
    public int digestMinutes() {
        return digestMinutes;
    }

    public boolean isActive() {
        return active;
    }

    public long version() {
        return version;
    }
}
