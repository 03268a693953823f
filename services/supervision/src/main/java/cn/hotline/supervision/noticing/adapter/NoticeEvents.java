package cn.hotline.supervision.noticing.adapter;

import cn.hotline.events.KeyWatched;
import cn.hotline.events.LetterReviewed;
import cn.hotline.events.MeetingHeld;
import cn.hotline.events.code.LetterVerdict;
import cn.hotline.kernel.UnitCode;
import cn.hotline.messaging.inbox.EventRouter;
import cn.hotline.messaging.inbox.EventRoutes;
import cn.hotline.supervision.noticing.NoteNotices;
import cn.hotline.supervision.noticing.NoticeFact;
import cn.hotline.supervision.noticing.NoticeKind;
import cn.hotline.supervision.units.ResponsibleUnit;
import cn.hotline.supervision.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** What people of supervision do one at a time 通知事由事件: heard from the log as any other service would, once by the inbox. */
@ApplicationScoped
public class NoticeEvents implements EventRoutes {
    private final NoteNotices notices;
    private final UnitDirectory units;
    private final Clock clock;

    NoticeEvents(NoteNotices notices, UnitDirectory units, Clock clock) {
        this.notices = notices;
        this.units = units;
        this.clock = clock;
    }

    @Override
    public void register(EventRouter router) {
        router.on(LetterReviewed.class, envelope -> reviewed(envelope.data()))
                .on(KeyWatched.class, envelope -> watched(envelope.data()))
                .on(MeetingHeld.class, envelope -> held(envelope.data()));
    }

    private void reviewed(LetterReviewed reviewed) {
        if (reviewed.verdict() == LetterVerdict.RETURNED) {
            note(new NoticeFact(
                    NoticeKind.LETTER_RETURNED,
                    reviewed.caseId(),
                    reviewed.caseNo(),
                    path(reviewed.unit()),
                    reviewed.dueAt(),
                    reviewed.cause().label(),
                    null));
        }
    }

    private void watched(KeyWatched watched) {
        note(new NoticeFact(
                NoticeKind.KEY_WATCHED,
                watched.caseId(),
                watched.caseNo(),
                path(watched.unit()),
                null,
                watched.className(),
                null));
    }

    private void held(MeetingHeld held) {
        note(held.tasks().stream()
                .map(task -> new NoticeFact(
                        NoticeKind.MEETING_TASK,
                        held.caseId(),
                        held.caseNo(),
                        path(task.unit()),
                        task.dueAt(),
                        "第 " + task.number() + " 项",
                        null))
                .toArray(NoticeFact[]::new));
    }

    private void note(NoticeFact... facts) {
        notices.note(List.of(facts), clock.instant());
    }

    private List<UnitCode> path(UnitCode unit) {
        if (unit == null) {
            return List.of();
        }
        return units.responsible(unit).map(ResponsibleUnit::codes).orElse(List.of(unit));
    }
}
