package cn.hotline.supervision.noticing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.KeyWatched;
import cn.hotline.events.LetterReviewed;
import cn.hotline.events.MeetingHeld;
import cn.hotline.events.MeetingTask;
import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterVerdict;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.LetterId;
import cn.hotline.kernel.id.MeetingId;
import cn.hotline.supervision.CaseStory;
import cn.hotline.supervision.lighting.ScanOnce;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an office finds in its mailbox. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MailNoticeTest {
    private static final String OFFICE = "office@hs.example.gov.cn";

    @Inject
    NoticeDesk desk;

    @Inject
    SendNotices sending;

    @Inject
    ScanOnce scanOnce;

    @Inject
    MockMailbox mailbox;

    @Inject
    MovableClock time;

    @BeforeEach
    void atNoon() {
        time.set("2025-10-14T12:00");
        mailbox.clear();
    }

    @AfterEach
    void leaveNothing() {
        desk.clear();
        time.release();
    }

    @Test
    void aUnitIsMailedWhenALampUrgesItAndWhenALetterIsOpened() {
        for (NoticeKind kind : List.of(NoticeKind.NEAR_DUE, NoticeKind.OVERDUE, NoticeKind.LETTER_OPENED)) {
            desk.subscribe("HS-MAIL", kind, ChannelKind.EMAIL, OFFICE, 0);
        }
        CaseStory story = CaseStory.filed("2025-10-09T09:00")
                .dispatched("2025-10-09T09:00", "HS-MAIL")
                .signed("2025-10-09T09:10")
                .awaitHeard();
        time.set("2025-10-20T12:00");
        Poll.until(() -> scanOnce.scan() == 0);
        sending.drain();

        assertThat(mails()).extracting(Mail::getSubject).hasSize(3).allSatisfy(subject -> assertThat(subject)
                .contains("【"));
        assertThat(mails().get(0).getSubject()).isEqualTo("【临期催办】工单 " + story.caseNo);
        assertThat(mails().get(0).getText()).contains("HS-MAIL单位", "路灯不亮", "联系时限将于 2025-10-09 17:30");
        assertThat(mails().get(2).getText()).contains("督办单（DB20251020-", "一般督办");
    }

    @Test
    void whatPeopleDecideIsMailedToo() {
        for (NoticeKind kind : List.of(NoticeKind.LETTER_RETURNED, NoticeKind.KEY_WATCHED, NoticeKind.MEETING_TASK)) {
            desk.subscribe("HS-MAIL", kind, ChannelKind.EMAIL, OFFICE, 0);
        }
        CaseStory story = new CaseStory();
        UnitCode unit = new UnitCode("HS-MAIL");
        String at = "2025-10-14T11:00";
        story.tell(
                at,
                new LetterReviewed(
                        story.caseId,
                        story.caseNo,
                        LetterId.next(),
                        unit,
                        LetterCause.OVERDUE,
                        LetterVerdict.RETURNED,
                        CaseStory.at(at),
                        "不具体"));
        story.tell(
                at,
                new LetterReviewed(
                        story.caseId,
                        story.caseNo,
                        LetterId.next(),
                        unit,
                        LetterCause.MANUAL,
                        LetterVerdict.ACCEPTED,
                        CaseStory.at(at),
                        null));
        story.tell(at, new KeyWatched(story.caseId, story.caseNo, "W01", "群体性事项", unit, null));
        story.tell(
                at,
                new MeetingHeld(
                        story.caseId,
                        story.caseNo,
                        MeetingId.next(),
                        List.of(unit),
                        "纪要",
                        List.of(new MeetingTask(1, unit, "清淤", CaseStory.at("2025-10-16T17:30")))));
        story.awaitHeard();
        sending.drain();

        assertThat(mails())
                .extracting(Mail::getSubject)
                .containsExactlyInAnyOrder(
                        "【督办答复退回】工单 " + story.caseNo, "【重点关注】工单 " + story.caseNo, "【协调事项】工单 " + story.caseNo);
        assertThat(mails()).extracting(Mail::getText).noneMatch(text -> text.contains("不具体") || text.contains("清淤"));
    }

    @Test
    void aMatterOfAUnitBelowReachesItsSuperiorAndNoOther() {
        desk.subscribe("HS", NoticeKind.OVERDUE, ChannelKind.EMAIL, OFFICE, 0);
        desk.subscribe("HS-ELSE", NoticeKind.OVERDUE, ChannelKind.EMAIL, "else@hs.example.gov.cn", 0);
        desk.happens(NoticeKind.OVERDUE, "HS-MAIL");
        desk.happens(NoticeKind.NEAR_DUE, "HS-MAIL");
        sending.drain();

        assertThat(mailbox.getTotalMessagesSent()).isOne();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void atNightOnlyUrgentMattersAreMailed() {
        desk.subscribe("HS-MAIL", NoticeKind.OVERDUE, ChannelKind.EMAIL, OFFICE, 0);
        time.set("2025-10-14T21:00");
        desk.happens(NoticeKind.OVERDUE, "HS-MAIL");
        desk.happens(NoticeKind.OVERDUE, "HS-MAIL", CaseId.next(), true);
        sending.drain();
        assertThat(mails()).hasSize(1);

        time.set("2025-10-15T07:59");
        sending.drain();
        assertThat(mails()).hasSize(1);
        time.set("2025-10-15T08:00");
        sending.drain();
        assertThat(mails()).hasSize(2);
    }

    @Test
    void aDigestGathersTheMattersOfItsTime() {
        desk.subscribe("HS-MAIL", NoticeKind.NEAR_DUE, ChannelKind.EMAIL, OFFICE, 240);
        time.set("2025-10-14T12:30");
        String first = desk.happens(NoticeKind.NEAR_DUE, "HS-MAIL").value();
        time.set("2025-10-14T15:59");
        String second = desk.happens(NoticeKind.NEAR_DUE, "HS-MAIL").value();
        sending.drain();
        assertThat(mailbox.getTotalMessagesSent()).isZero();

        time.set("2025-10-14T16:00");
        sending.drain();
        assertThat(mails()).hasSize(1);
        assertThat(mails().get(0).getSubject()).isEqualTo("【汇总】共 2 项待处理");
        assertThat(mails().get(0).getText()).contains(first, second);
    }

    @Test
    void equalNoticesWithinAnHourAreOne() {
        desk.subscribe("HS-MAIL", NoticeKind.OVERDUE, ChannelKind.EMAIL, OFFICE, 0);
        CaseId caseId = CaseId.next();
        desk.happens(NoticeKind.OVERDUE, "HS-MAIL", caseId, false);
        desk.happens(NoticeKind.OVERDUE, "HS-MAIL", caseId, false);
        sending.drain();
        time.advance(Duration.ofMinutes(59));
        desk.happens(NoticeKind.OVERDUE, "HS-MAIL", caseId, false);
        sending.drain();
        assertThat(mails()).hasSize(1);
        assertThat(desk.count("notice where folded_into is not null")).isEqualTo(2);

        time.advance(Duration.ofMinutes(2));
        desk.happens(NoticeKind.OVERDUE, "HS-MAIL", caseId, false);
        sending.drain();
        assertThat(mails()).hasSize(2);
    }

    private List<Mail> mails() {
        return mailbox.getMailsSentTo(OFFICE);
    }
}
