package cn.hotline.supervision.cluing.adapter;

import cn.hotline.events.code.ClueKind;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.supervision.cluing.Clue;
import cn.hotline.supervision.cluing.ClueStatus;
import cn.hotline.web.ETags;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** A clue 问题线索 as people see it. */
@Schema(name = "Clue", description = "问题线索")
public record ClueView(
        UUID id,
        CaseId caseId,
        CaseNo caseNo,

        @Schema(description = "所指的承办单位", examples = "HS-CG") String unit,

        String unitName,

        @Schema(description = "线索种类：BUCK_PASSING 推诿扯皮、OVERDUE_UNANSWERED 超期未回复、CONTRADICTED 回访与答复不符")
        ClueKind kind,

        @Schema(description = "超期未回复的派单件；其他线索没有", nullable = true)
        WorkOrderId workOrderId,

        @Schema(description = "依据") String evidence,

        @Schema(description = "状态：FOUND 待认领、CLAIMED 核查中、SETTLED 已办结")
        ClueStatus status,

        Instant foundAt,

        @Schema(description = "认领人", nullable = true) String claimedBy,

        @Schema(description = "认领时间", nullable = true) Instant claimedAt,

        @Schema(description = "是否属实；办结前没有", nullable = true) Boolean upheld,

        @Schema(description = "核查结论", nullable = true) String conclusion,

        @Schema(description = "办结人", nullable = true) String settledBy,

        @Schema(description = "办结时间", nullable = true) Instant settledAt,

        @Schema(description = "版本号，认领、办结时放入 If-Match") long version) {

    static ClueView of(Clue clue) {
        return new ClueView(
                clue.id().value(),
                clue.caseId(),
                clue.caseNo(),
                clue.responsible().unit(),
                clue.responsible().name(),
                clue.kind(),
                clue.workOrderId(),
                clue.evidence(),
                clue.status(),
                clue.foundAt(),
                clue.claimedBy(),
                clue.claimedAt(),
                clue.upheld(),
                clue.conclusion(),
                clue.settledBy(),
                clue.settledAt(),
                clue.version());
    }

    static RestResponse<ClueView> tagged(Clue clue) {
        return RestResponse.ResponseBuilder.ok(of(clue))
                .header("ETag", ETags.of(clue.version()))
                .build();
    }
}
