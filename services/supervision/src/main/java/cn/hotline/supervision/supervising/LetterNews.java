package cn.hotline.supervision.supervising;

import cn.hotline.events.LetterAnswered;
import cn.hotline.events.LetterCancelled;
import cn.hotline.events.LetterOpened;
import cn.hotline.events.LetterReviewed;

/** What is told of a letter 督办单消息, as it stands. */
final class LetterNews {
    private LetterNews() {}

    static LetterOpened opened(Letter letter) {
        return new LetterOpened(
                letter.caseId(),
                letter.caseNo(),
                letter.id(),
                letter.letterNo(),
                letter.responsible().code(),
                letter.level(),
                letter.cause(),
                letter.dueAt(),
                letter.demand());
    }

    static LetterAnswered answered(Letter letter) {
        return new LetterAnswered(
                letter.caseId(),
                letter.caseNo(),
                letter.id(),
                letter.responsible().code(),
                letter.cause(),
                letter.answer().inTime(),
                letter.answer().answer());
    }

    static LetterReviewed reviewed(Letter letter) {
        return new LetterReviewed(
                letter.caseId(),
                letter.caseNo(),
                letter.id(),
                letter.responsible().code(),
                letter.cause(),
                letter.review().verdict(),
                letter.dueAt(),
                letter.review().opinion());
    }

    static LetterCancelled cancelled(Letter letter) {
        return new LetterCancelled(
                letter.caseId(),
                letter.caseNo(),
                letter.id(),
                letter.responsible().code(),
                letter.cause());
    }
}
