package cn.hotline.lifecycle.recording;

import static cn.hotline.lifecycle.recording.Phrases.because;

import cn.hotline.events.CaseReopened;
import cn.hotline.events.ClueFound;
import cn.hotline.events.ClueSettled;
import cn.hotline.events.DissatisfactionTold;
import cn.hotline.events.EvaluationCompleted;
import cn.hotline.events.EvaluationSampled;
import cn.hotline.events.KeyWatched;
import cn.hotline.events.LetterAnswered;
import cn.hotline.events.LetterCancelled;
import cn.hotline.events.LetterOpened;
import cn.hotline.events.LetterReviewed;
import cn.hotline.events.MeetingHeld;
import cn.hotline.events.MeetingTaskDone;
import cn.hotline.events.UnreasonableReviewRequested;
import cn.hotline.events.UrgeReceived;
import cn.hotline.events.Urged;
import cn.hotline.events.code.LetterVerdict;
import cn.hotline.kernel.Coded;
import java.util.stream.Collectors;

/** The Chinese sentences of watching over a case 督办协调文字, and of what comes after its end 评价、归档后重办文字. */
final class AfterwardsWording {
    private AfterwardsWording() {}

    static void into(Phrases phrases) {
        letters(phrases);
        watching(phrases);
        afterwards(phrases);
    }

    private static void letters(Phrases phrases) {
        phrases.on(
                Urged.class,
                (e, unit) -> "催办" + unit.name(e.unit()) + "：" + e.kind().label());
        phrases.on(UrgeReceived.class, (e, unit) -> unit.name(e.unit()) + "签收催办" + because(e.note()));
        phrases.on(
                LetterOpened.class,
                (e, unit) -> "向" + unit.name(e.unit()) + "发出督办单 " + e.letterNo() + "："
                        + e.cause().label());
        phrases.on(LetterAnswered.class, (e, unit) -> unit.name(e.unit()) + "答复督办单" + (e.inTime() ? "" : "（超期）"));
        phrases.on(
                LetterReviewed.class,
                (e, unit) -> unit.name(e.unit()) + "督办答复"
                        + (e.verdict() == LetterVerdict.ACCEPTED ? "审核通过，督办单销号" : "退回重新答复")
                        + because(e.opinion()));
        phrases.on(LetterCancelled.class, (e, unit) -> "撤销" + unit.name(e.unit()) + "督办单");
    }

    private static void watching(Phrases phrases) {
        phrases.on(
                MeetingHeld.class,
                (e, unit) -> "召开协调会："
                        + e.units().stream().map(unit::name).collect(Collectors.joining("、"))
                        + "，议定 " + e.tasks().size() + " 项");
        phrases.on(
                MeetingTaskDone.class,
                (e, unit) -> unit.name(e.unit()) + "完成协调会第 " + e.task() + " 项" + (e.inTime() ? "" : "（超期）"));
        phrases.on(
                KeyWatched.class,
                (e, unit) -> "列为重点关注：" + e.className() + (e.unit() == null ? "" : "，已提示" + unit.name(e.unit())));
        // a clue points at people: the timeline says that there is one, not of what it consists
        phrases.on(ClueFound.class, (e, unit) -> "发现问题线索：" + e.kind().label() + "，涉及" + unit.name(e.unit()));
        phrases.on(ClueSettled.class, (e, unit) -> "问题线索办结：" + e.kind().label() + "，" + (e.upheld() ? "属实" : "不属实"));
    }

    private static void afterwards(Phrases phrases) {
        phrases.on(UnreasonableReviewRequested.class, (e, unit) -> "请求认定是否为不合理诉求" + because(e.reason()));
        phrases.on(EvaluationSampled.class, (e, unit) -> "抽中第三方评价");
        phrases.on(EvaluationCompleted.class, (e, unit) -> "第三方评价完成：" + said(e).label());
        phrases.on(
                DissatisfactionTold.class,
                (e, unit) -> "归档后反映不满意"
                        + because(e.fault() == null ? null : e.fault().label()) + because(e.reason()));
        phrases.on(CaseReopened.class, (e, unit) -> "重新打开工单，第 " + e.round() + " 轮");
    }

    private static Coded said(EvaluationCompleted event) {
        return event.satisfaction() == null ? event.outcome() : event.satisfaction();
    }
}
