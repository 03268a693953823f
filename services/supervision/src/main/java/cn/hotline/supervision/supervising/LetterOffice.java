package cn.hotline.supervision.supervising;

import cn.hotline.events.code.LetterLevel;
import cn.hotline.kernel.Actor;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.supervision.noticing.NoteNotices;
import cn.hotline.supervision.noticing.NoticeFact;
import cn.hotline.supervision.noticing.NoticeKind;
import cn.hotline.supervision.rules.RuleBook;
import cn.hotline.supervision.rules.Rules;
import cn.hotline.supervision.rules.WorkCalendars;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers letters, sets their deadlines by level, and sends them out 制发督办单. */
@ApplicationScoped
class LetterOffice {
    private final Letters letters;
    private final Rules rules;
    private final WorkCalendars calendars;
    private final Outbox outbox;
    private final NoteNotices notices;

    LetterOffice(Letters letters, Rules rules, WorkCalendars calendars, Outbox outbox, NoteNotices notices) {
        this.letters = letters;
        this.rules = rules;
        this.calendars = calendars;
        this.outbox = outbox;
        this.notices = notices;
    }

    List<Letter> issue(List<LetterDraft> drafts, Actor by, Instant at) {
        RuleBook book = rules.book();
        List<String> numbers = letters.numbers(drafts.size(), at);
        List<Letter> issued = IntStream.range(0, drafts.size())
                .mapToObj(each -> issue(numbers.get(each), drafts.get(each), book, by, at))
                .toList();
        notices.note(issued.stream().map(LetterOffice::fact).toList(), at);
        return issued;
    }

    private Letter issue(String number, LetterDraft draft, RuleBook book, Actor by, Instant at) {
        LetterLevel level = draft.level();
        Letter letter = new Letter(number, draft, by, at, calendars.district().plus(at, book.letterLimit(level, at)));
        letters.add(letter);
        outbox.append(by, LetterNews.opened(letter));
        return letter;
    }

    private static NoticeFact fact(Letter letter) {
        return new NoticeFact(
                NoticeKind.LETTER_OPENED,
                letter.caseId(),
                letter.caseNo(),
                letter.responsible().codes(),
                letter.dueAt(),
                letter.letterNo() + " " + letter.level().label(),
                null);
    }
}
