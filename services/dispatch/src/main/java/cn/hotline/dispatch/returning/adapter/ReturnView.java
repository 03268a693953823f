package cn.hotline.dispatch.returning.adapter;

import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.returning.ReturnRequest;
import cn.hotline.dispatch.returning.ReturnStatus;
import cn.hotline.events.code.ReturnReason;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.ReturnRequestId;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A return 退单申请 with everything who rules on it must see. */
@Schema(name = "ReturnRequest", description = "退单申请")
public record ReturnView(
        @Schema(implementation = String.class, format = "uuid", description = "退单申请编号")
        ReturnRequestId id,

        @Schema(implementation = String.class, format = "uuid", description = "派单件编号")
        WorkOrderId workOrderId,

        @Schema(implementation = String.class, format = "uuid", description = "工单标识")
        CaseId caseId,

        @Schema(implementation = String.class, description = "工单编号", examples = "HS20261121-000123")
        CaseNo caseNo,

        @Schema(description = "标题") String title,
        @Schema(description = "内容（已隐去个人信息）") String content,
        @Schema(description = "类别名称") String categoryName,

        @Schema(implementation = String.class, description = "退单单位代码", examples = "HS-CG")
        UnitCode unit,

        @Schema(description = "退单单位名称") String unitName,
        @Schema(description = "派单依据") String basisText,
        @Schema(description = "退单原因") ReturnReason reason,
        @Schema(description = "退单说明") String note,

        @Schema(implementation = String.class, description = "建议单位代码")
        UnitCode suggestedUnit,

        @Schema(description = "建议单位名称") String suggestedUnitName,
        @Schema(description = "本工单第几次退单；第 2 次起须会签") int ordinal,
        @Schema(description = "状态") ReturnStatus status,
        @Schema(description = "已签字的角色") List<String> signedBy,
        @Schema(description = "申请时间") Instant requestedAt,
        @Schema(description = "裁定意见") String rulingNote,
        @Schema(description = "裁定时间") Instant ruledAt,
        @Schema(description = "据此裁定写入的派单目录条目") UUID catalogueEntry,
        @Schema(description = "版本号，用于 If-Match") long version) {
    static ReturnView of(ReturnRequest request) {
        WorkOrder order = request.workOrder();
        HotlineCase about = order.hotlineCase();
        return new ReturnView(
                request.id(),
                order.id(),
                about.id(),
                about.caseNo(),
                about.facts().title(),
                about.facts().content(),
                about.categoryName(),
                request.unit(),
                order.unitName(),
                order.basisText(),
                request.reason(),
                request.note(),
                request.suggestedUnit(),
                request.suggestedUnitName(),
                request.ordinal(),
                request.status(),
                request.signedBy(),
                request.requestedAt(),
                request.rulingNote(),
                request.ruledAt(),
                request.catalogueEntry(),
                request.version());
    }
}
