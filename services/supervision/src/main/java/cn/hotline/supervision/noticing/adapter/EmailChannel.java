package cn.hotline.supervision.noticing.adapter;

import cn.hotline.supervision.SupervisionConfig;
import cn.hotline.supervision.noticing.ChannelKind;
import cn.hotline.supervision.noticing.Delivery;
import cn.hotline.supervision.noticing.NoticeChannel;
import cn.hotline.supervision.noticing.Sending;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Notices by mail 邮件通知. */
@ApplicationScoped
public class EmailChannel implements NoticeChannel {
    private static final int MAILBOX_UNKNOWN = 550;
    private static final int MAILBOX_NAME_REFUSED = 553;

    private final ReactiveMailer mailer;
    private final Duration timeout;

    EmailChannel(ReactiveMailer mailer, SupervisionConfig config) {
        this.mailer = mailer;
        this.timeout = config.noticing().timeout();
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.EMAIL;
    }

    @Override
    public Delivery send(Sending sending) {
        try {
            mailer.send(Mail.withText(sending.address(), sending.subject(), sending.body())
                            .addHeader("X-Hotline-Notice", sending.id().toString()))
                    .await()
                    .atMost(timeout);
            return Delivery.delivered();
        } catch (IllegalArgumentException unfit) {
            return Delivery.refused(unfit);
        } catch (RuntimeException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        }
    }

    /** An unknown mailbox stays unknown; whatever else ails a mail server may pass. */
    private static Delivery failed(Throwable cause) {
        return cause instanceof SMTPException refused
                        && refused.getReplyCode() >= MAILBOX_UNKNOWN
                        && refused.getReplyCode() <= MAILBOX_NAME_REFUSED
                ? Delivery.refused(refused)
                : Delivery.retry(cause);
    }
}
