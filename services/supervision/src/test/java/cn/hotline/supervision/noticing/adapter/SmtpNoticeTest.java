package cn.hotline.supervision.noticing.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.supervision.SupervisionConfig;
import cn.hotline.supervision.noticing.ChannelKind;
import cn.hotline.supervision.noticing.NoticeDesk;
import cn.hotline.supervision.noticing.NoticeKind;
import cn.hotline.supervision.noticing.SendNotices;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.mailer.MailerName;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stock SMTP server, that of GreenMail: dead, and alive again. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SmtpServerPort.class)
class SmtpNoticeTest {
    @Inject
    NoticeDesk desk;

    @Inject
    SendNotices sending;

    @Inject
    MovableClock time;

    @Inject
    @MailerName("smtp")
    ReactiveMailer mailer;

    @Inject
    SupervisionConfig config;

    @ConfigProperty(name = "quarkus.mailer.smtp.port")
    int port;

    private GreenMail server;
    private EmailChannel mails;

    @BeforeEach
    void atNoon() {
        time.set("2025-10-14T12:00");
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mails = new EmailChannel(mailer, config);
    }

    @AfterEach
    void leaveNothing() {
        server.stop();
        desk.clear();
        time.release();
    }

    @Test
    void aNoticeArrivesAndWhatFailedWhileTheServerWasDeadArrivesOnceItLives() throws Exception {
        desk.subscribe("HS-SMTP", NoticeKind.URGED, ChannelKind.EMAIL, "smtp@hs.example.gov.cn", 0);
        String lost = desk.happens(NoticeKind.URGED, "HS-SMTP").value();
        while (sending.compose()) {
            // one recipient each
        }
        assertThat(sending.send(mails)).isTrue();
        assertThat(desk.count("notice_sending where state = 'FAILED' and attempts = 1"))
                .isOne();

        server.start();
        time.advance(Duration.ofMinutes(1));
        assertThat(sending.send(mails)).isTrue();
        assertThat(sending.send(mails)).isFalse();

        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("【催办】工单 " + lost);
        assertThat(mail.getFrom()[0]).hasToString("hotline@hs.example.gov.cn");
        assertThat(mail.getHeader("X-Hotline-Notice")).hasSize(1);
        assertThat(mail.getContent().toString()).contains(lost);
        assertThat(desk.count("notice_sending where state = 'SENT' and attempts = 2"))
                .isOne();
    }
}
