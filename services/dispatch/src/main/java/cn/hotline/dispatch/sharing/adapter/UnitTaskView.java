package cn.hotline.dispatch.sharing.adapter;

import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrderStatus;
import cn.hotline.dispatch.sharing.UnitTask;
import cn.hotline.dispatch.sharing.UnitTaskStatus;
import cn.hotline.events.code.TaskEnd;
import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.UnitTaskId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.web.ETags;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** A part of a work order 分办件 with everything its unit, the lead and the centre must see. */
@Schema(name = "UnitTask", description = "分办件：协办或下派")
public record UnitTaskView(
        @Schema(implementation = String.class, format = "uuid", description = "分办件编号")
        UnitTaskId id,

        @Schema(description = "类别") TaskKind kind,

        @Schema(implementation = String.class, format = "uuid", description = "派单件编号")
        WorkOrderId workOrderId,

        @Schema(description = "派单件状态") WorkOrderStatus workOrderStatus,
        @Schema(description = "派单件版本号，用于对派单件的 If-Match") long workOrderVersion,

        @Schema(implementation = String.class, format = "uuid", description = "工单标识")
        CaseId caseId,

        @Schema(implementation = String.class, description = "工单编号", examples = "HS20261121-000123")
        CaseNo caseNo,

        @Schema(description = "标题") String title,

        @Schema(implementation = String.class, description = "主办单位代码", examples = "HS-CG")
        UnitCode leadUnit,

        @Schema(description = "主办单位名称") String leadUnitName,

        @Schema(implementation = String.class, description = "分办单位代码", examples = "HS-ZJ")
        UnitCode unit,

        @Schema(description = "分办单位名称") String unitName,
        @Schema(description = "要求办理的事项") String demand,
        @Schema(description = "状态") UnitTaskStatus status,
        @Schema(description = "分办期限") Instant dueAt,
        @Schema(description = "是否已超期且未了结") boolean overdue,
        @Schema(description = "发起人账号") String openedBy,
        @Schema(description = "发起时间") Instant openedAt,
        @Schema(description = "签收人账号") String signedBy,
        @Schema(description = "签收时间") Instant signedAt,
        @Schema(description = "反馈的办理措施") String measures,
        @Schema(description = "反馈的佐证材料引用") List<String> evidence,
        @Schema(description = "是否按期反馈；未反馈则无") Boolean inTime,
        @Schema(description = "未反馈而了结的方式") TaskEnd endKind,
        @Schema(description = "了结说明") String endNote,
        @Schema(description = "反馈人或了结人账号") String finishedBy,
        @Schema(description = "反馈或了结时间") Instant finishedAt,
        @Schema(description = "版本号，用于 If-Match") long version) {

    /** @param now tells whether it is overdue */
    static UnitTaskView of(UnitTask task, Instant now) {
        WorkOrder order = task.workOrder();
        HotlineCase about = order.hotlineCase();
        return new UnitTaskView(
                task.id(),
                task.kind(),
                order.id(),
                order.status(),
                order.version(),
                about.id(),
                about.caseNo(),
                about.facts().title(),
                order.unit(),
                order.unitName(),
                task.unit(),
                task.unitName(),
                task.demand(),
                task.status(),
                task.dueAt(),
                task.isOverdueStill(now),
                task.openedBy(),
                task.openedAt(),
                task.signedBy(),
                task.signedAt(),
                task.measures(),
                task.evidence(),
                task.inTime(),
                task.endKind(),
                task.endNote(),
                task.finishedBy(),
                task.finishedAt(),
                task.version());
    }

    RestResponse<UnitTaskView> answer(RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, this)
                .header("ETag", ETags.of(version))
                .build();
    }
}
