package cn.hotline.intake.delivering;

import cn.hotline.intake.reporters.PersonalData;
import cn.hotline.intake.reporters.Vault;
import cn.hotline.kernel.error.ErrorCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * A supplement, urging or withdrawal of a source platform 平台消息, known by its own number.
 *
 * <p>INVARIANT: its words are kept only while it waits for its demand, and only sealed: without the demand nobody knows which of
 * them lead to the reporter.
 */
@Entity
public class SourceMessage {
    @Id
    private UUID id;

    private String channel;
    private String messageNo;

    @Enumerated(EnumType.STRING)
    private DeliveryKind kind;

    private String sourceNo;

    @Enumerated(EnumType.STRING)
    private MessageStatus status;

    private byte[] sealed;
    private UUID caseId;
    private String sender;
    private String senderName;
    private Instant receivedAt;
    private Instant settledAt;
    private String problemCode;
    private String problemDetail;

    @Version
    private long version;

    protected SourceMessage() {}

    SourceMessage(FollowUpMessage message, Sender sender, Instant at) {
        this.id = Ids.next();
        this.channel = message.channel();
        this.messageNo = message.messageNo();
        this.kind = message.kind();
        this.sourceNo = message.sourceNo();
        this.status = MessageStatus.WAITING;
        this.sender = sender.account();
        this.senderName = sender.name();
        this.receivedAt = at;
    }

    /** Keeps the words until the demand comes; the message's own id stands where a case id will. */
    SourceMessage withWords(String text, Vault vault) {
        sealed = vault.seal(new CaseId(id), new PersonalData(null, null, null, null, text, null));
        return this;
    }

    String words(Vault vault) {
        return vault.open(new CaseId(id), sealed).content();
    }

    void applied(CaseId to, Instant at) {
        settle(MessageStatus.APPLIED, to, at);
    }

    void refused(CaseId by, ErrorCode code, Instant at) {
        settle(MessageStatus.REFUSED, by, at);
        problemCode = code.slug();
        problemDetail = code.text();
    }

    private void settle(MessageStatus next, CaseId by, Instant at) {
        status = status.to(next);
        caseId = by.value();
        settledAt = at;
        sealed = null;
    }

    /** Whether another message is no repetition of this one, though it has its number. */
    boolean differsFrom(FollowUpMessage other) {
        return kind != other.kind() || !sourceNo.equals(other.sourceNo());
    }

    DeliveryKind kind() {
        return kind;
    }

    MessageStatus status() {
        return status;
    }

    /** Null while it waits. */
    UUID caseId() {
        return caseId;
    }

    String problemCode() {
        return problemCode;
    }

    String problemDetail() {
        return problemDetail;
    }

    /** The platform that sent it, given whom its channel belongs to. */
    Sender sender(String channelAccount) {
        return new Sender(channel, channelAccount, sender, senderName);
    }
}
