package cn.hotline.dispatch.promising.adapter;

import cn.hotline.dispatch.promising.Promise;
import cn.hotline.dispatch.promising.PromiseStatus;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A promise 承诺事项 as clients see it. */
@Schema(name = "Promise", description = "承诺事项（阶段性办结）")
public record PromiseView(
        @Schema(implementation = String.class, format = "uuid", description = "派单件编号")
        WorkOrderId workOrderId,

        @Schema(implementation = String.class, format = "uuid", description = "工单标识")
        CaseId caseId,

        @Schema(implementation = String.class, description = "工单编号", examples = "HS20261121-000123")
        CaseNo caseNo,

        @Schema(description = "标题") String title,

        @Schema(implementation = String.class, description = "承诺单位代码", examples = "HS-CG")
        UnitCode unit,

        @Schema(description = "承诺单位名称") String unitName,
        @Schema(description = "承诺完成日期") LocalDate promisedOn,
        @Schema(description = "状态") PromiseStatus status,
        @Schema(description = "办理情况；兑现后才有") String measures,
        @Schema(description = "公开答复；兑现后才有") String publicReply,
        @Schema(description = "兑现时间") Instant keptAt,
        @Schema(description = "是否如期；兑现前为假") boolean inTime,
        @Schema(description = "版本号，用于 If-Match") long version) {
    static PromiseView of(Promise promise) {
        return new PromiseView(
                promise.workOrderId(),
                promise.hotlineCase().id(),
                promise.hotlineCase().caseNo(),
                promise.hotlineCase().facts().title(),
                promise.unit(),
                promise.unitName(),
                promise.promisedOn(),
                promise.status(),
                promise.measures(),
                promise.publicReply(),
                promise.keptAt(),
                promise.isInTime(),
                promise.version());
    }
}
