package cn.hotline.lifecycle.recording;

import cn.hotline.events.ArchiveRequested;
import cn.hotline.events.CallbackAttempted;
import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.CallbackRequested;
import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseClosed;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.CaseMerged;
import cn.hotline.events.CaseUnmerged;
import cn.hotline.events.CaseWithdrawn;
import cn.hotline.events.ClockDue;
import cn.hotline.events.ClockStopped;
import cn.hotline.events.ClocksStarted;
import cn.hotline.events.ClosingRequested;
import cn.hotline.events.DemandAnswered;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRefused;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.DemandSupplemented;
import cn.hotline.events.DispatchRequested;
import cn.hotline.events.PersonalDataErased;
import cn.hotline.events.RedoRequested;
import cn.hotline.events.RepeatFlagged;
import cn.hotline.events.Replied;
import cn.hotline.events.ReturnGranted;
import cn.hotline.events.ReturnRefused;
import cn.hotline.events.ReturnRequested;
import cn.hotline.events.ReviewApproved;
import cn.hotline.events.ReviewRejected;
import cn.hotline.events.ReviewRequested;
import cn.hotline.events.ReworkRequested;
import cn.hotline.events.SupervisionRequested;
import cn.hotline.events.UrgingRequested;
import cn.hotline.events.VerificationRequested;
import cn.hotline.events.WorkOrderDispatched;
import cn.hotline.events.WorkOrderSigned;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.ReviewKind;
import cn.hotline.kernel.Coded;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.UnitCode;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The Chinese sentence 时间线文字 of each event, e.g. 城管局退单：属地不符. */
final class Wording {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(DistrictTime.ZONE);
    private static final Phrases PHRASES = new Phrases();

    static {
        HandlingWording.into(PHRASES);
        AfterwardsWording.into(PHRASES);
        PHRASES.on(DemandRegistered.class, (e, unit) -> (e.patrol() ? "监督员巡查上报：" : "受理登记：") + e.title());
        PHRASES.on(DemandAnswered.class, (e, unit) -> "直接答复诉求人");
        PHRASES.on(DemandRefused.class, (e, unit) -> "不予受理：" + e.reason().label());
        PHRASES.on(
                CaseFiled.class,
                (e, unit) -> "立案：" + e.type().label() + "，" + e.urgency().label());
        PHRASES.on(CaseMerged.class, (e, unit) -> "并入主件 " + e.leadCaseNo());
        PHRASES.on(CaseUnmerged.class, (e, unit) -> "拆分并案，离开主件 " + e.leadCaseNo() + Phrases.because(e.reason()));
        PHRASES.on(DemandChanged.class, (e, unit) -> "变更诉求要素" + Phrases.because(e.reason()));
        PHRASES.on(DemandSupplemented.class, (e, unit) -> "补充诉求：" + e.content());
        PHRASES.on(UrgingRequested.class, (e, unit) -> "诉求人或来源平台催办" + Phrases.because(e.note()));
        PHRASES.on(RepeatFlagged.class, (e, unit) -> "同一诉求人第 " + e.times() + " 次反映同一事项");
        PHRASES.on(CaseWithdrawn.class, (e, unit) -> "诉求人撤诉" + Phrases.because(e.reason()));
        PHRASES.on(PersonalDataErased.class, (e, unit) -> "留存期限届满，个人信息已清除");
        PHRASES.on(DispatchRequested.class, (e, unit) -> "请求派单：" + e.cause().label() + "，第 " + e.round() + " 轮");
        PHRASES.on(ReviewRequested.class, (e, unit) -> "请求质检审核");
        PHRASES.on(VerificationRequested.class, (e, unit) -> "请监督员现场核实");
        PHRASES.on(ReworkRequested.class, (e, unit) -> "退回承办单位驳回重办");
        PHRASES.on(ClosingRequested.class, (e, unit) -> "请求结案");
        PHRASES.on(CallbackRequested.class, (e, unit) -> "请求回访，第 " + e.round() + " 轮");
        PHRASES.on(RedoRequested.class, (e, unit) -> "发起重办，进入第 " + e.round() + " 轮");
        PHRASES.on(SupervisionRequested.class, (e, unit) -> "请求督办：" + e.cause().label());
        PHRASES.on(ArchiveRequested.class, (e, unit) -> "请求归档：" + e.outcome().label());
        PHRASES.on(
                WorkOrderDispatched.class,
                (e, unit) -> "派单至" + e.unitName() + "（" + e.basis().label() + "），第 " + e.hop() + " 次派单");
        PHRASES.on(WorkOrderSigned.class, (e, unit) -> unit.name(e.unit()) + "签收");
        PHRASES.on(
                ReturnRequested.class,
                (e, unit) -> unit.name(e.unit()) + "退单：" + e.reason().label());
        PHRASES.on(ReturnGranted.class, (e, unit) -> "准予" + unit.name(e.unit()) + "退单" + Phrases.because(e.note()));
        PHRASES.on(
                ReturnRefused.class, (e, unit) -> "驳回" + unit.name(e.unit()) + "退单，维持原派单" + Phrases.because(e.note()));
        PHRASES.on(
                Replied.class,
                (e, unit) -> unit.name(e.unit()) + "回复：" + e.veracity().label() + "，"
                        + e.solved().label() + (e.attempt() > 1 ? "（第 " + e.attempt() + " 次）" : ""));
        PHRASES.on(ReviewApproved.class, (e, unit) -> verified(e.kind()) ? "监督员现场核实，整改到位" : "质检审核通过");
        PHRASES.on(
                ReviewRejected.class,
                (e, unit) -> (verified(e.kind()) ? "监督员现场核实，整改不到位：" : "质检审核驳回：") + labels(e.reasons()));
        PHRASES.on(CaseClosed.class, (e, unit) -> "结案：" + e.result().label());
        PHRASES.on(CaseArchived.class, (e, unit) -> "归档：" + e.outcome().label());
        PHRASES.on(
                CallbackAttempted.class,
                (e, unit) -> "第 " + e.attempt() + " 次回访：" + e.result().label());
        PHRASES.on(CallbackCompleted.class, (e, unit) -> verdict(e));
        PHRASES.on(ClocksStarted.class, (e, unit) -> started(e));
        PHRASES.on(ClockStopped.class, (e, unit) -> e.clock().label() + "时限" + (e.inTime() ? "内完成" : "已超期"));
    }

    private Wording() {}

    /**
     * The sentence of an event.
     *
     * @param names the name of a unit; null where none is known
     */
    static String of(CaseEvent event, Function<UnitCode, String> names) {
        return PHRASES.of(event, names);
    }

    static boolean knows(Class<?> event) {
        return PHRASES.knows(event);
    }

    /** The transfer clock 转办 runs in no unit's name: it is told by its due time. */
    private static String started(ClocksStarted event) {
        return event.clocks().stream()
                .filter(clock -> clock.clock() == ClockKind.TRANSFER)
                .findFirst()
                .map(transfer -> "转办时限：" + MINUTE.format(transfer.dueAt()) + " 前派单")
                .orElseGet(() -> "开始计时："
                        + labels(event.clocks().stream().map(ClockDue::clock).toList()));
    }

    private static String verdict(CallbackCompleted event) {
        if (event.outcome() == CallbackOutcome.NOT_SAMPLED) {
            return event.outcome().label();
        }
        Coded said = event.satisfaction() == null ? event.outcome() : event.satisfaction();
        return "回访完成：" + said.label();
    }

    private static boolean verified(ReviewKind kind) {
        return kind == ReviewKind.VERIFICATION;
    }

    private static String labels(Collection<? extends Coded> codes) {
        return codes.stream().map(Coded::label).collect(Collectors.joining("、"));
    }
}
