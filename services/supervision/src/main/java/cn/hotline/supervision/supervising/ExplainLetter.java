package cn.hotline.supervision.supervising;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.calendar.WorkCalendar;
import cn.hotline.supervision.clocks.ClockLedger;
import cn.hotline.supervision.rules.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Explains the due time of a letter 督办时限台账: by which limit, and which hours were counted. */
@ApplicationScoped
public class ExplainLetter {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(DistrictTime.ZONE);

    private final Rules rules;
    private final WorkCalendar calendar;

    ExplainLetter(Rules rules, WorkCalendar calendar) {
        this.rules = rules;
        this.calendar = calendar;
    }

    public LetterClock explain(Letter letter) {
        Limit limit = rules.book().letterLimit(letter.level(), letter.openedAt());
        String policy = letter.level().label() + "：" + limit.label();
        List<ClockLedger.Segment> segments = calendar.explain(letter.openedAt(), limit).stream()
                .map(ClockLedger.Segment::of)
                .toList();
        return new LetterClock(
                policy,
                limit.toString(),
                letter.openedAt(),
                letter.dueAt(),
                segments,
                sentences(letter, policy, segments));
    }

    private static List<String> sentences(Letter letter, String policy, List<ClockLedger.Segment> segments) {
        List<String> sentences = new ArrayList<>();
        sentences.add(minute(letter.openedAt()) + " 制发督办单 " + letter.letterNo() + "（"
                + letter.cause().label() + "），答复时限自此起算。");
        sentences.add("适用规则：" + policy + "（制发时施行）。");
        long sum = 0;
        for (ClockLedger.Segment segment : segments) {
            sum += segment.minutes();
            sentences.add(segment.sentence(sum));
        }
        sentences.add("答复期限：" + minute(letter.dueAt()) + "；退回重新答复不改变期限。");
        letter.returned()
                .forEach(each -> sentences.add(
                        minute(each.answeredAt()) + " 的答复于 " + minute(each.returnedAt()) + " 被退回，不作为是否按时的依据。"));
        sentences.add(end(letter));
        return List.copyOf(sentences);
    }

    private static String end(Letter letter) {
        Answer answer = letter.answer();
        return switch (letter.status()) {
            case OPEN -> "现待答复。";
            case ANSWERED -> minute(answer.answeredAt()) + " 已答复，待审核；审核通过后以该次答复的时间判定。";
            case CLOSED -> minute(answer.answeredAt()) + " 的答复审核通过，" + (answer.inTime() ? "按时" : "逾期") + "答复，督办单已销号。";
            case CANCELLED -> minute(letter.cancelledAt()) + " 已撤销，不作按时与否的评价。";
        };
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }
}
