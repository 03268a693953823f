package cn.hotline.supervision.noticing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An address notices go to 通知接收地址; whoever writes to it has its row locked. */
@Entity
@Table(name = "notice_recipient")
class Recipient {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private ChannelKind channel;

    private String address;
    private Instant pauseUntil;
    private Instant composedAt;

    protected Recipient() {}

    UUID id() {
        return id;
    }

    ChannelKind channel() {
        return channel;
    }

    String address() {
        return address;
    }

    /** Whether only what is urgent may go at present. */
    boolean isPaused(Instant now) {
        return pauseUntil != null && pauseUntil.isAfter(now);
    }

    void pause(Instant until) {
        pauseUntil = until;
    }

    void written(Instant at) {
        composedAt = at;
    }
}
