package cn.hotline.supervision.noticing;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One version of what a notice says 通知模板; never changed, the next one replaces it. */
@Entity
public class NoticeTemplate {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Enumerated(EnumType.STRING)
    private ChannelKind channel;

    private Instant effectiveFrom;
    private String subject;
    private String body;
    private String writtenBy;

    protected NoticeTemplate() {}

    NoticeTemplate(NoticeKind kind, ChannelKind channel, Instant effectiveFrom, String subject, String body, Actor by) {
        NoticeWord.check(subject);
        NoticeWord.check(body);
        this.id = Ids.next();
        this.kind = kind;
        this.channel = channel;
        this.effectiveFrom = effectiveFrom;
        this.subject = subject;
        this.body = body;
        this.writtenBy = by.name();
    }

    public UUID id() {
        return id;
    }

    /** Null: a digest of many matters. */
    public NoticeKind kind() {
        return kind;
    }

    public ChannelKind channel() {
        return channel;
    }

    public Instant effectiveFrom() {
        return effectiveFrom;
    }

    public String subject() {
        return subject;
    }

    public String body() {
        return body;
    }

    public String writtenBy() {
        return writtenBy;
    }
}
