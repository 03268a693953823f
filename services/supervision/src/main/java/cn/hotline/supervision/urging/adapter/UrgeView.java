package cn.hotline.supervision.urging.adapter;

import cn.hotline.events.code.ClockKind;
import cn.hotline.events.code.UrgeKind;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.UrgeId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.supervision.urging.Urge;
import cn.hotline.web.ETags;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** An urging 催办 as people see it. */
@Schema(name = "Urge", description = "催办")
public record UrgeView(
        UrgeId id,
        CaseId caseId,
        CaseNo caseNo,
        WorkOrderId workOrderId,

        @Schema(description = "被催办的承办单位", examples = "HS-CG")
        String unit,

        String unitName,

        @Schema(description = "催办种类：NEAR_DUE 临期、OVERDUE 超期、MANUAL 人工")
        UrgeKind kind,

        @Schema(description = "临期或超期的时限；人工催办没有", nullable = true)
        ClockKind clock,

        @Schema(description = "到期时间") Instant dueAt,

        @Schema(description = "催办说明；自动催办没有", nullable = true)
        String note,

        @Schema(description = "催办人", examples = "张伟") String urgedBy,

        Instant urgedAt,

        @Schema(description = "签收人；未签收的没有", nullable = true) String receivedBy,

        @Schema(description = "签收时间", nullable = true) Instant receivedAt,

        @Schema(description = "签收说明", nullable = true) String receiptNote,

        @Schema(description = "版本号，签收时放入 If-Match") long version) {

    static UrgeView of(Urge urge) {
        return new UrgeView(
                urge.id(),
                urge.caseId(),
                urge.caseNo(),
                urge.workOrderId(),
                urge.responsible().unit(),
                urge.responsible().name(),
                urge.kind(),
                urge.clock(),
                urge.dueAt(),
                urge.note(),
                urge.urgedBy(),
                urge.urgedAt(),
                urge.receivedBy(),
                urge.receivedAt(),
                urge.receiptNote(),
                urge.version());
    }

    static RestResponse<UrgeView> tagged(Urge urge) {
        return RestResponse.ResponseBuilder.ok(of(urge))
                .header("ETag", ETags.of(urge.version()))
                .build();
    }
}
