package cn.hotline.intake.calling.adapter;

import cn.hotline.intake.calling.CallFigures;
import cn.hotline.intake.calling.CallQueries;
import cn.hotline.intake.delivering.DeliveryResult;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Calls and their figures as clients see them. */
final class CallViews {
    private CallViews() {}

    /** What became of the calls that were sent. */
    @Schema(name = "CallRecordingAnswer", description = "登记结果，逐条对应")
    record Answer(
            @Schema(description = "新登记的条数") long created,

            @Schema(description = "此前已登记的条数") long repeated,

            @Schema(description = "未接受的条数") long refused,

            List<Result> results) {}

    /** What became of one call. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CallRecordingResult", description = "一条的结果")
    record Result(
            @Schema(description = "第几条，从 0 起") int index,

            @Schema(description = "通话标识") String callId,

            @Schema(description = "结果：CREATED 已登记、REPEATED 重复、REFUSED 未接受")
            DeliveryResult.Status status,

            @Schema(description = "未接受的原因") Problem problem) {}

    /** Why a call was refused. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CallRecordingProblem", description = "未接受的原因")
    record Problem(
            @Schema(description = "错误码", examples = "call-impossible")
            String code,

            @Schema(description = "说明") String detail,

            @Schema(description = "有误的字段", examples = "ringAt")
            String field) {
        static Problem of(DeliveryResult.Problem problem) {
            return new Problem(problem.code(), problem.detail(), problem.field());
        }
    }

    /** A call. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Call", description = "通话记录；来电号码已脱敏")
    record View(
            @Schema(description = "通话标识") String callId,

            @Schema(description = "振铃时间") Instant ringAt,

            @Schema(description = "接听时间；未接听没有") Instant answeredAt,

            @Schema(description = "挂断时间") Instant hangUpAt,

            @Schema(description = "受理员账号") String agent,

            @Schema(description = "队列") String queue,

            @Schema(description = "录音标识") String recordingId,

            @Schema(description = "是否放弃") boolean abandoned,

            @Schema(description = "来电号码（脱敏）；来源平台与数据分析员看不到") String caller,

            @Schema(description = "此次通话中受理或补充的工单；来源平台看不到") List<Linked> cases) {
        static View of(CallQueries.Stored call, boolean withCaller, boolean withCases) {
            return new View(
                    call.callId(),
                    call.ringAt(),
                    call.answeredAt(),
                    call.hangUpAt(),
                    call.agent(),
                    call.queue(),
                    call.recordingId(),
                    call.abandoned(),
                    withCaller ? call.callerMasked() : null,
                    withCases
                            ? call.cases().stream()
                                    .map(each -> new Linked(each.caseId(), each.caseNo()))
                                    .toList()
                            : null);
        }
    }

    /** A case told in the call. */
    @Schema(name = "CallCase", description = "通话关联的工单")
    record Linked(
            @Schema(description = "工单标识") UUID caseId,

            @Schema(description = "工单编号", examples = "HS20261121-000123")
            String caseNo) {}

    /** All groups and their sum. */
    @Schema(
            name = "CallStatistics",
            description = "接听统计。呼入＝该期间（东八区，按振铃时间归日）全部振铃通话；接听＝有接听时间的；及时接听＝接听时间减振铃时间不超过当日标准"
                    + "（默认 15 秒，含第 15 秒，按生效日取值）；放弃＝接听前由来电人挂断的；接通率＝接听÷呼入；接听及时率＝及时接听÷呼入；"
                    + "放弃率＝放弃÷呼入；平均等待＝已接听通话的（接听时间－振铃时间）之和÷接听数，单位秒。比率为百分数，均保留两位小数，四舍五入；分母为零时没有该项。")
    record Statistics(
            @Schema(description = "合计") Figures total,

            @Schema(description = "各组；按受理员统计时，未分配受理员的一组为空串") List<Figures> groups) {}

    /** One group. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "CallFigures", description = "一组通话的接听情况")
    record Figures(
            @Schema(description = "日（2026-11-21）、小时（2026-11-21T09）或受理员账号；合计没有", examples = "2026-11-21")
            String group,

            @Schema(description = "呼入数") long offered,

            @Schema(description = "接听数") long answered,

            @Schema(description = "及时接听数") long answeredInTime,

            @Schema(description = "放弃数") long abandoned,

            @Schema(description = "平均等待（秒）", examples = "9.33")
            BigDecimal averageWaitSeconds,

            @Schema(description = "接通率（%）", examples = "96.15")
            BigDecimal answerRate,

            @Schema(description = "接听及时率（%）", examples = "88.46")
            BigDecimal promptAnswerRate,

            @Schema(description = "放弃率（%）", examples = "3.85")
            BigDecimal abandonRate) {
        static Figures of(CallFigures figures) {
            return new Figures(
                    figures.group(),
                    figures.offered(),
                    figures.answered(),
                    figures.inTime(),
                    figures.abandoned(),
                    figures.averageWait(),
                    figures.answerRate(),
                    figures.promptRate(),
                    figures.abandonRate());
        }
    }
}
