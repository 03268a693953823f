package cn.hotline.dispatch.handling.adapter;

import cn.hotline.dispatch.handling.CaseFacts;
import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrderStatus;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.DispatchBasis;
import cn.hotline.events.code.RejectionReason;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.web.ETags;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** A work order 派单件 with everything its reader must see. */
@Schema(name = "WorkOrder", description = "派单件")
public record WorkOrderView(
        @Schema(implementation = String.class, format = "uuid", description = "派单件编号")
        WorkOrderId id,

        @Schema(implementation = String.class, format = "uuid", description = "工单标识")
        CaseId caseId,

        @Schema(implementation = String.class, description = "工单编号", examples = "HS20261121-000123")
        CaseNo caseNo,

        @Schema(description = "标题") String title,
        @Schema(description = "内容（已隐去个人信息）") String content,
        @Schema(description = "诉求类型") DemandType type,
        @Schema(description = "紧急程度") Urgency urgency,

        @Schema(implementation = String.class, description = "类别代码", examples = "010201")
        CategoryCode category,

        @Schema(description = "类别名称") String categoryName,
        @Schema(description = "事发地点") PlaceView place,
        @Schema(description = "标签") List<String> tags,
        @Schema(description = "诉求人是否要求保密") boolean confidential,

        @Schema(implementation = String.class, description = "承办单位代码", examples = "HS-CG")
        UnitCode unit,

        @Schema(description = "承办单位名称") String unitName,
        @Schema(description = "派单方式") DispatchBasis basis,
        @Schema(description = "派单依据") String basisText,
        @Schema(description = "据以派单的目录条目；未按目录派单的没有") UUID catalogueEntryId,
        @Schema(description = "该目录条目当时的版本") Long catalogueEntryVersion,
        @Schema(description = "派单人账号；自动派单为 system:dispatch") String sentBy,
        @Schema(description = "派单人姓名") String sentByName,
        @Schema(description = "状态") WorkOrderStatus status,
        @Schema(description = "轮次；2 起为重办") int round,
        @Schema(description = "本工单第几次派单") int hop,
        @Schema(description = "已回复次数") int attempt,
        @Schema(description = "是否经裁定必须承办") boolean ruled,
        @Schema(description = "现在可否退单") boolean returnable,
        @Schema(description = "退单截止时间") Instant returnUntil,
        @Schema(description = "派单时间") Instant dispatchedAt,
        @Schema(description = "签收时间") Instant signedAt,
        @Schema(description = "最近回复时间") Instant repliedAt,
        @Schema(description = "签收到期时间") Instant signDueAt,
        @Schema(description = "办理到期时间") Instant handleDueAt,
        @Schema(description = "已准予的延期次数") int extensions,
        @Schema(description = "是否有待审批的延期或挂账申请") boolean applied,
        @Schema(description = "挂账计划恢复日期；不在挂账中则无") LocalDate suspendedUntil,
        @Schema(description = "催办次数") int urges,
        @Schema(description = "分办件数，含已了结的") int tasks,
        @Schema(description = "最近一次驳回重办的原因") List<RejectionReason> reworkReasons,
        @Schema(description = "最近一次驳回重办的意见") String reworkComment,
        @Schema(description = "版本号，用于 If-Match") long version) {

    /** The place with its names. */
    @Schema(name = "OrderPlace", description = "事发地点")
    public record PlaceView(
            @Schema(implementation = String.class, description = "街道代码")
            UnitCode street,

            @Schema(description = "街道名称") String streetName,

            @Schema(implementation = String.class, description = "社区代码")
            UnitCode community,

            @Schema(description = "社区名称") String communityName,
            @Schema(description = "详细地址") String address) {
        public static PlaceView of(HotlineCase about) {
            return new PlaceView(
                    about.place().street(),
                    about.streetName(),
                    about.place().community(),
                    about.communityName(),
                    about.place().address());
        }
    }

    /** @param now tells whether it can be returned still */
    public static WorkOrderView of(WorkOrder order, Instant now) {
        HotlineCase about = order.hotlineCase();
        CaseFacts facts = about.facts();
        return new WorkOrderView(
                order.id(),
                about.id(),
                about.caseNo(),
                facts.title(),
                facts.content(),
                facts.type(),
                facts.urgency(),
                facts.category(),
                about.categoryName(),
                PlaceView.of(about),
                about.tags(),
                facts.confidential(),
                order.unit(),
                order.unitName(),
                order.basis(),
                order.basisText(),
                order.grounds().catalogueEntryId(),
                order.grounds().catalogueEntryVersion(),
                order.grounds().sentBy(),
                order.grounds().sentByName(),
                order.status(),
                order.round(),
                order.hop(),
                order.attempt(),
                order.isRuled(),
                order.isReturnable(now),
                order.returnUntil(),
                order.dispatchedAt(),
                order.signedAt(),
                order.repliedAt(),
                order.clocks().signDueAt(),
                order.clocks().handleDueAt(),
                order.deferral().extensions(),
                order.deferral().isApplied(),
                order.deferral().suspendedUntil(),
                order.clocks().urges(),
                order.tasks(),
                order.rework().reasons(),
                order.rework().comment(),
                order.version());
    }

    /** The answer that carries it, with its ETag. */
    public RestResponse<WorkOrderView> answer(RestResponse.Status status) {
        return RestResponse.ResponseBuilder.create(status, this)
                .header("ETag", ETags.of(version))
                .build();
    }
}
