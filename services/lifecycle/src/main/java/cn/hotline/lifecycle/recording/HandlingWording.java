package cn.hotline.lifecycle.recording;

import static cn.hotline.lifecycle.recording.Phrases.because;

import cn.hotline.events.CitizenContacted;
import cn.hotline.events.ExclusionApproved;
import cn.hotline.events.ExclusionRefused;
import cn.hotline.events.ExclusionRequested;
import cn.hotline.events.ExtensionGranted;
import cn.hotline.events.ExtensionRefused;
import cn.hotline.events.ExtensionRequested;
import cn.hotline.events.HandlingResumed;
import cn.hotline.events.ProgressNoted;
import cn.hotline.events.PromiseDue;
import cn.hotline.events.PromiseKept;
import cn.hotline.events.SuspensionGranted;
import cn.hotline.events.SuspensionRefused;
import cn.hotline.events.SuspensionRequested;
import cn.hotline.events.UnitTaskEnded;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.UnitTaskReported;
import cn.hotline.events.UnitTaskSigned;
import cn.hotline.events.UnreasonableRequested;
import cn.hotline.events.UnreasonableRuled;
import cn.hotline.events.WorkOrderReassigned;
import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.kernel.calendar.Limit;

/** The Chinese sentences of what happens while a unit handles a case 办理过程文字. */
final class HandlingWording {
    private HandlingWording() {}

    static void into(Phrases phrases) {
        time(phrases);
        units(phrases);
        words(phrases);
        assessment(phrases);
    }

    private static void time(Phrases phrases) {
        phrases.on(
                ExtensionRequested.class,
                (e, unit) -> unit.name(e.unit()) + "申请延期 " + length(e.extra()) + "："
                        + e.reason().label());
        phrases.on(
                ExtensionGranted.class,
                (e, unit) -> "准予" + unit.name(e.unit()) + "延期 " + length(e.extra()) + because(e.note()));
        phrases.on(ExtensionRefused.class, (e, unit) -> "不予" + unit.name(e.unit()) + "延期" + because(e.note()));
        phrases.on(
                SuspensionRequested.class,
                (e, unit) -> unit.name(e.unit()) + "申请挂账：" + e.reason().label());
        phrases.on(
                SuspensionGranted.class,
                (e, unit) -> "准予" + unit.name(e.unit()) + "挂账，计划 " + e.plannedUntil() + " 恢复" + because(e.note()));
        phrases.on(SuspensionRefused.class, (e, unit) -> "不予" + unit.name(e.unit()) + "挂账" + because(e.note()));
        phrases.on(HandlingResumed.class, (e, unit) -> e.cause().label() + because(e.note()));
    }

    private static void units(Phrases phrases) {
        phrases.on(
                WorkOrderReassigned.class,
                (e, unit) -> "中心改派：由" + unit.name(e.unit()) + "改派" + e.newUnit() + because(e.note()));
        phrases.on(
                WorkOrderTransferred.class,
                (e, unit) -> "机构调整：由" + unit.name(e.unit()) + "移交" + e.newUnitName() + because(e.note()));
        phrases.on(UnitTaskOpened.class, (e, unit) -> e.kind().label() + "：" + e.unitName() + because(e.demand()));
        phrases.on(
                UnitTaskSigned.class,
                (e, unit) -> unit.name(e.unit()) + "签收" + e.kind().label() + "件");
        phrases.on(
                UnitTaskReported.class,
                (e, unit) -> unit.name(e.unit()) + "反馈" + e.kind().label() + "件" + (e.inTime() ? "" : "（超期）"));
        phrases.on(
                UnitTaskEnded.class,
                (e, unit) ->
                        unit.name(e.unit()) + e.kind().label() + "件" + e.how().label() + because(e.note()));
    }

    private static void words(Phrases phrases) {
        phrases.on(
                CitizenContacted.class,
                (e, unit) -> unit.name(e.unit()) + "联系诉求人：" + e.result().label());
        phrases.on(
                ProgressNoted.class,
                (e, unit) -> unit.name(e.unit()) + (e.interimReply() ? "阶段性答复：" : "过程记录：") + e.text());
        phrases.on(PromiseDue.class, (e, unit) -> "阶段性办结到期：" + unit.name(e.unit()) + "承诺 " + e.promisedOn());
        phrases.on(PromiseKept.class, (e, unit) -> unit.name(e.unit()) + "兑现承诺" + (e.inTime() ? "" : "（超期）"));
    }

    private static void assessment(Phrases phrases) {
        phrases.on(
                ExclusionRequested.class,
                (e, unit) -> unit.name(e.unit()) + "申请不计考核：" + e.reason().label());
        phrases.on(
                ExclusionApproved.class,
                (e, unit) -> "准予" + unit.name(e.unit()) + "不计考核：" + e.reason().label());
        phrases.on(ExclusionRefused.class, (e, unit) -> "不予" + unit.name(e.unit()) + "剔除考核" + because(e.note()));
        phrases.on(UnreasonableRequested.class, (e, unit) -> "提请认定不合理诉求" + because(e.note()));
        phrases.on(
                UnreasonableRuled.class,
                (e, unit) -> (e.unreasonable() ? "认定为不合理诉求" : "不认定为不合理诉求") + because(e.note()));
    }

    /** A limit for people, e.g. 3 个工作日. */
    private static String length(String limit) {
        return Limit.parse(limit).label();
    }
}
