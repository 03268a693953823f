package cn.hotline.intake.delivering.adapter;

import cn.hotline.intake.delivering.DeliveryResult;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a source platform is answered. */
final class DeliveryViews {
    private DeliveryViews() {}

    /** All results of a delivery. */
    @Schema(name = "DeliveryAnswer", description = "交付结果，逐项对应")
    record Answer(
            @Schema(description = "来源渠道代码") String channel,

            @Schema(description = "新受理的诉求数") long created,

            @Schema(description = "重复交付的项数") long repeated,

            @Schema(description = "已生效的后续消息数") long applied,

            @Schema(description = "等待诉求到达的消息数") long waiting,

            @Schema(description = "未接受的项数") long refused,

            @Schema(description = "逐项结果，顺序同交付") List<Result> results) {
        static Answer of(String channel, List<Result> results) {
            return new Answer(
                    channel,
                    count(results, DeliveryResult.Status.CREATED),
                    count(results, DeliveryResult.Status.REPEATED),
                    count(results, DeliveryResult.Status.APPLIED),
                    count(results, DeliveryResult.Status.WAITING),
                    count(results, DeliveryResult.Status.REFUSED),
                    results);
        }

        private static long count(List<Result> results, DeliveryResult.Status status) {
            return results.stream().filter(each -> each.status == status).count();
        }
    }

    /** The result of one item. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeliveryResult", description = "一项的结果")
    record Result(
            @Schema(description = "第几项，从 0 起") int index,

            @Schema(description = "平台的诉求编号") String sourceNo,

            @Schema(description = "消息编号") String messageNo,

            @Schema(description = "结果：CREATED 已受理、REPEATED 重复交付、APPLIED 已生效、WAITING 等待诉求到达、REFUSED 未接受")
            DeliveryResult.Status status,

            @Schema(description = "工单标识") UUID caseId,

            @Schema(description = "工单编号") String caseNo,

            @Schema(description = "未接受的原因") ItemProblem problem) {
        static Result of(int index, String sourceNo, String messageNo, DeliveryResult result) {
            return new Result(
                    index,
                    sourceNo,
                    messageNo,
                    result.status(),
                    result.caseId() == null ? null : result.caseId().value(),
                    result.caseNo() == null ? null : result.caseNo().value(),
                    result.problem() == null
                            ? null
                            : new ItemProblem(
                                    result.problem().code(),
                                    result.problem().detail(),
                                    result.problem().field()));
        }
    }

    /** Why an item was refused. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DeliveryProblem", description = "未接受的原因")
    record ItemProblem(
            @Schema(description = "错误码", examples = "unknown-category")
            String code,

            @Schema(description = "说明") String detail,

            @Schema(description = "有误的字段", examples = "demand.category")
            String field) {}
}
