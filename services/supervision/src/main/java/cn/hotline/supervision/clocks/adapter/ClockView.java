package cn.hotline.supervision.clocks.adapter;

import cn.hotline.events.code.ClockKind;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.supervision.clocks.CaseClock;
import cn.hotline.supervision.clocks.ClockState;
import cn.hotline.supervision.clocks.Lamp;
import cn.hotline.supervision.clocks.StartCause;
import cn.hotline.supervision.units.ResponsibleUnit;
import cn.hotline.supervision.watching.SupervisedCase;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A clock 时限 as people see it. */
@Schema(name = "Clock", description = "时限")
public record ClockView(
        UUID id,
        CaseId caseId,
        CaseNo caseNo,

        @Schema(description = "工单标题（已脱敏）", examples = "路灯不亮")
        String title,

        @Schema(description = "时限种类：TRANSFER 转办、SIGN 签收、CONTACT 联系、HANDLE 办理、REVIEW 审核、CALLBACK 回访、CASE 全程")
        ClockKind clock,

        @Schema(description = "办理轮次，重办从 2 起", examples = "1")
        int round,

        @Schema(description = "派单件；转办、回访、全程时限没有", nullable = true)
        WorkOrderId workOrderId,

        @Schema(description = "承办单位代码；由中心自己负责的转办、审核、回访、全程时限没有", nullable = true, examples = "HS-CG")
        String unit,

        @Schema(description = "承办单位名称", nullable = true, examples = "区城管执法局")
        String unitName,

        @Schema(
                description =
                        "起算原因：REGISTERED 受理、DISPATCHED 派单、REDISPATCHED 改派、REDO 重办派单、UNMERGED 拆分并案后接着计（起算时间仍是最初的）、REPLIED 回复、CLOSED 结案、CALLED_BACK 请求回访")
        StartCause cause,

        @Schema(description = "状态：RUNNING 计时中、ANSWERED 已回复待审核、SUSPENDED 挂账中、STOPPED 已停止、CANCELLED 已取消")
        ClockState state,

        @Schema(description = "灯色：GREEN 绿灯、YELLOW 黄灯（临期）、RED 红灯（超期）")
        Lamp lamp,

        @Schema(description = "时限：5wd 为 5 个工作日，240wm 为 240 个工作分钟，PT24H 为 24 小时自然时间", examples = "5wd")
        String limit,

        Instant startedAt,

        @Schema(description = "转黄灯的时间") Instant yellowAt,

        @Schema(description = "到期时间，含已准予的延期；该分钟内完成仍算按时。挂账中为挂账前的到期时间，恢复办理后顺延")
        Instant dueAt,

        @Schema(description = "最近一次回复的时间", nullable = true) Instant repliedAt,

        @Schema(description = "停止或取消的时间", nullable = true) Instant stoppedAt,

        @Schema(description = "是否按时；未停止或已取消的没有", nullable = true)
        Boolean inTime,

        @Schema(description = "所用工作分钟数；未停止或已取消的没有", nullable = true)
        Long workingMinutes) {

    static ClockView of(CaseClock clock, SupervisedCase watched) {
        ResponsibleUnit unit = clock.responsible();
        return new ClockView(
                clock.id(),
                clock.caseId(),
                clock.caseNo(),
                watched.title(),
                clock.kind(),
                clock.round(),
                clock.workOrderId(),
                unit == null ? null : unit.unit(),
                unit == null ? null : unit.name(),
                clock.origin().cause(),
                clock.state(),
                clock.lamp(),
                clock.times().limit().toString(),
                clock.times().startedAt(),
                clock.times().yellowAt(),
                clock.times().dueAt(),
                clock.repliedAt(),
                clock.verdict().stoppedAt(),
                clock.verdict().inTime(),
                clock.verdict().workingMinutes());
    }
}
