package cn.hotline.dispatch.applying.adapter;

import cn.hotline.dispatch.applying.Application;
import cn.hotline.dispatch.applying.ApplicationKind;
import cn.hotline.dispatch.applying.ApplicationStatus;
import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrderStatus;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.web.ETags;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** An application 申请 with everything who signs it must see. */
@Schema(name = "Application", description = "延期或挂账申请")
public record ApplicationView(
        @Schema(implementation = String.class, format = "uuid", description = "申请编号")
        ApplicationId id,

        @Schema(description = "类别") ApplicationKind kind,

        @Schema(implementation = String.class, format = "uuid", description = "派单件编号")
        WorkOrderId workOrderId,

        @Schema(description = "派单件状态") WorkOrderStatus workOrderStatus,

        @Schema(description = "派单件版本号，用于对派单件的 If-Match") long workOrderVersion,

        @Schema(implementation = String.class, format = "uuid", description = "工单标识")
        CaseId caseId,

        @Schema(implementation = String.class, description = "工单编号", examples = "HS20261121-000123")
        CaseNo caseNo,

        @Schema(description = "标题") String title,

        @Schema(implementation = String.class, description = "申请单位代码", examples = "HS-CG")
        UnitCode unit,

        @Schema(description = "申请单位名称") String unitName,
        @Schema(description = "办理到期时间") Instant handleDueAt,
        @Schema(description = "第几次延期；挂账恒为 1") int ordinal,
        @Schema(description = "原因代码", examples = "WORKS") String reason,
        @Schema(description = "说明") String note,

        @Schema(description = "延期时长，如 3wd（3 个工作日）；挂账无此项", examples = "3wd")
        String extra,

        @Schema(description = "计划恢复日期；延期无此项") LocalDate plannedUntil,
        @Schema(description = "状态") ApplicationStatus status,
        @Schema(description = "须签字的角色") List<String> required,
        @Schema(description = "已签字的角色") List<String> signedBy,
        @Schema(description = "申请时间") Instant requestedAt,
        @Schema(description = "最后意见") String rulingNote,
        @Schema(description = "了结时间") Instant ruledAt,
        @Schema(description = "版本号，用于 If-Match") long version) {
    static ApplicationView of(Application application) {
        WorkOrder order = application.workOrder();
        HotlineCase about = order.hotlineCase();
        return new ApplicationView(
                application.id(),
                application.kind(),
                order.id(),
                order.status(),
                order.version(),
                about.id(),
                about.caseNo(),
                about.facts().title(),
                application.unit(),
                order.unitName(),
                order.clocks().handleDueAt(),
                application.ordinal(),
                application.reason(),
                application.note(),
                application.extra(),
                application.plannedUntil(),
                application.status(),
                application.required(),
                application.signedBy(),
                application.requestedAt(),
                application.rulingNote(),
                application.ruledAt(),
                application.version());
    }

    /** The answer that carries it, with its ETag. */
    RestResponse<ApplicationView> answer(RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, this)
                .header("ETag", ETags.of(version))
                .build();
    }
}
