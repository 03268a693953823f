package cn.hotline.supervision.noticing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thousand urgings of one unit in a minute: few mails, and every matter in one of them. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NoticeStormTest {
    private static final String OFFICE = "storm@hs.example.gov.cn";
    private static final int MATTERS = 1_000;

    @Inject
    NoticeDesk desk;

    @Inject
    SendNotices sending;

    @Inject
    NoticeWorkers workers;

    @Inject
    MockMailbox mailbox;

    @Inject
    MovableClock time;

    @BeforeEach
    void atNoon() {
        time.set("2025-10-14T12:00");
        mailbox.clear();
        desk.subscribe("HS-STORM", NoticeKind.OVERDUE, ChannelKind.EMAIL, OFFICE, 0);
    }

    @AfterEach
    void leaveNothing() {
        workers.stop();
        desk.clear();
        time.release();
    }

    @Test
    void aThousandUrgingsInAMinuteAreFewMailsAndNoneIsLost() {
        List<String> cases = new ArrayList<>();
        for (int each = 0; each < MATTERS; each++) {
            cases.add(desk.happens(NoticeKind.OVERDUE, "HS-STORM").value());
            if (each % 50 == 0) {
                time.advance(Duration.ofSeconds(3));
                sending.drain();
            }
        }
        assertThat(mails()).as("within the minute").hasSizeBetween(2, 6);
        for (int minutes = 0; minutes < 60; minutes++) {
            time.advance(Duration.ofMinutes(1));
            sending.drain();
        }

        assertThat(mails()).as("within the hour").hasSizeLessThanOrEqualTo(6);
        String all = String.join("\n", mails().stream().map(Mail::getText).toList());
        assertThat(cases).allSatisfy(caseNo -> assertThat(all).containsOnlyOnce(caseNo));
        assertThat(desk.count("notice where sending_id is null")).isZero();
    }

    @Test
    void anUrgentMatterDoesNotWaitForTheHour() {
        for (int each = 0; each < 6; each++) {
            desk.happens(NoticeKind.OVERDUE, "HS-STORM");
        }
        sending.drain();
        desk.happens(NoticeKind.OVERDUE, "HS-STORM");
        sending.drain();
        assertThat(mails()).hasSize(6);

        desk.happens(NoticeKind.OVERDUE, "HS-STORM", CaseId.next(), true);
        sending.drain();
        assertThat(mails()).hasSize(7);

        time.advance(Duration.ofMinutes(61));
        sending.drain();
        assertThat(mails()).hasSize(8);
    }

    @Test
    void twoWorkersSendEachMatterOnce() throws Exception {
        for (int each = 0; each < 40; each++) {
            desk.subscribe("HS-W" + each, NoticeKind.URGED, ChannelKind.EMAIL, "w" + each + "@hs.example.gov.cn", 0);
            desk.happens(NoticeKind.URGED, "HS-W" + each);
            desk.happens(NoticeKind.URGED, "HS-W" + each);
        }
        Callable<Integer> worker = sending::drain;
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            int sent = 0;
            for (Future<Integer> node : nodes.invokeAll(List.of(worker, worker))) {
                sent += node.get();
            }
            sent += sending.drain();
            assertThat(sent).isEqualTo(80);
        } finally {
            nodes.shutdown();
        }
        assertThat(mailbox.getTotalMessagesSent()).isEqualTo(80);
        assertThat(desk.count("notice_sending where state = 'SENT' and attempts = 1"))
                .isEqualTo(80);
    }

    @Test
    void theThreadsSendByThemselves() {
        workers.start();
        desk.happens(NoticeKind.OVERDUE, "HS-STORM");
        Poll.until(() -> mails().size() == 1);
    }

    private List<Mail> mails() {
        return mailbox.getMailsSentTo(OFFICE);
    }
}
