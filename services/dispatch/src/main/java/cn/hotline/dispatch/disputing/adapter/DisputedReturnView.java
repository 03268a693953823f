package cn.hotline.dispatch.disputing.adapter;

import cn.hotline.dispatch.disputing.DisputedReturn;
import cn.hotline.dispatch.returning.ReturnStatus;
import cn.hotline.events.code.ReturnReason;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A return that stands in a dispute 争议退单 as clients see it. */
@Schema(name = "DisputedReturn", description = "权责争议中的一次退单")
public record DisputedReturnView(
        @Schema(description = "退单申请编号") UUID id,
        @Schema(description = "工单标识") UUID caseId,

        @Schema(description = "工单编号", examples = "HS20261121-000123")
        String caseNo,

        @Schema(description = "退单单位代码") String unit,
        @Schema(description = "此后承办或被建议的单位代码") String other,
        @Schema(description = "退单时建议的单位代码") String suggestedUnit,
        @Schema(description = "退单原因") ReturnReason reason,
        @Schema(description = "退单说明") String note,
        @Schema(description = "该工单第几次退单") int ordinal,
        @Schema(description = "裁定结果") ReturnStatus status,
        @Schema(description = "裁定意见") String rulingNote,
        @Schema(description = "申请时间") Instant requestedAt,
        @Schema(description = "裁定时间") Instant ruledAt,
        @Schema(description = "该工单被驳回退单的次数") long refusedReturns,
        @Schema(description = "该工单是否被驳回退单两次以上") boolean repeated) {
    static DisputedReturnView of(DisputedReturn each) {
        return new DisputedReturnView(
                each.id(),
                each.caseId(),
                each.caseNo(),
                each.unit(),
                each.other(),
                each.suggestedUnit(),
                each.reason(),
                each.note(),
                each.ordinal(),
                each.status(),
                each.rulingNote(),
                each.requestedAt(),
                each.ruledAt(),
                each.refusedReturns(),
                each.refusedReturns() >= 2);
    }
}
