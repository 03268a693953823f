package cn.hotline.statistics.assessing.adapter;

import cn.hotline.statistics.assessing.Objection;
import cn.hotline.statistics.assessing.ObjectionStatus;
import cn.hotline.statistics.assessing.Remedy;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An objection 申诉 as clients see it. */
@Schema(name = "Objection", description = "申诉")
record ObjectionView(
        UUID objectionId,
        UUID assessmentId,
        @Schema(description = "单位代码", examples = "HS-CG") String unit,

        @Schema(description = "考核项代码", examples = "TIMELY_CLOSING")
        String item,

        @Schema(description = "指标代码", examples = "timely-closing")
        String indicator,

        UUID caseId,
        ObjectionStatus status,
        @Schema(description = "理由") String reason,
        @Schema(description = "佐证") String evidence,
        @Schema(description = "提出人") String raisedBy,
        Instant raisedAt,
        @Schema(description = "成立后该件如何计；不成立的没有") Remedy remedy,
        @Schema(description = "裁定理由") String decisionReason,
        @Schema(description = "裁定人") String decidedBy,
        Instant decidedAt,
        @Schema(description = "版本号，修改时放入 If-Match") long version) {
    static ObjectionView of(Objection objection) {
        return new ObjectionView(
                objection.objectionId(),
                objection.assessmentId(),
                objection.unit(),
                objection.line(),
                objection.indicator(),
                objection.caseId(),
                objection.status(),
                objection.reason(),
                objection.evidence(),
                objection.raisedByName(),
                objection.raisedAt(),
                objection.remedy(),
                objection.decisionReason(),
                objection.decidedByName(),
                objection.decidedAt(),
                objection.version());
    }
}
