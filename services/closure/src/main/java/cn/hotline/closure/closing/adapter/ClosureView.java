package cn.hotline.closure.closing.adapter;

import cn.hotline.closure.closing.CaseClosure;
import cn.hotline.closure.closing.ClosureStatus;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.CaseResult;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A closure 结案 as clients see it. */
@Schema(name = "Closure", description = "结案与归档情况")
public record ClosureView(
        UUID caseId,

        @Schema(description = "工单编号", examples = "HS20261121-000123")
        String caseNo,

        ClosureStatus status,

        @Schema(description = "最近一次结案的办理轮次；未结案为 0") int round,

        UUID workOrderId,

        @Schema(description = "承办单位代码", examples = "HS-CG") String unit,

        CaseResult result,

        @Schema(description = "计入办理时限的回复时间") Instant repliedAt,

        Instant closedAt,
        CaseOutcome outcome,
        Instant archivedAt,
        long version) {
    static ClosureView of(CaseClosure closure) {
        return new ClosureView(
                closure.caseId().value(),
                closure.caseNo().value(),
                closure.status(),
                closure.round(),
                closure.workOrderId() == null ? null : closure.workOrderId().value(),
                closure.unit() == null ? null : closure.unit().value(),
                closure.result(),
                closure.repliedAt(),
                closure.closedAt(),
                closure.outcome(),
                closure.archivedAt(),
                closure.version());
    }
}
