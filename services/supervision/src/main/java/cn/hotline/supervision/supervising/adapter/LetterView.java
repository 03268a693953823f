package cn.hotline.supervision.supervising.adapter;

import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.LetterId;
import cn.hotline.supervision.supervising.Letter;
import cn.hotline.supervision.supervising.LetterStatus;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A supervision letter 督办单 as people see it. */
@Schema(name = "Letter", description = "督办单")
public record LetterView(
        LetterId id,

        @Schema(description = "督办单号", examples = "DB20261121-000012")
        String letterNo,

        CaseId caseId,
        CaseNo caseNo,

        @Schema(description = "承办单位代码", examples = "HS-CG") String unit,

        String unitName,

        @Schema(description = "督办级别：ORDINARY 一般、MAJOR 重点、SPECIAL 专项")
        LetterLevel level,

        @Schema(description = "督办原因：OVERDUE 超期未办结、DISSATISFIED 重办后仍不满意、REJECTED 多次驳回重办、MANUAL 人工督办")
        LetterCause cause,

        @Schema(description = "督办要求") String demand,

        @Schema(description = "状态：OPEN 待答复、ANSWERED 已答复、CANCELLED 已撤销")
        LetterStatus status,

        @Schema(description = "制发人") String openedBy,
        Instant openedAt,

        @Schema(description = "答复期限") Instant dueAt,

        @Schema(description = "答复内容", nullable = true) String answer,

        @Schema(description = "答复人", nullable = true) String answeredBy,

        @Schema(description = "答复时间", nullable = true) Instant answeredAt,

        @Schema(description = "是否按时答复", nullable = true) Boolean inTime,

        @Schema(description = "版本号，答复时放入 If-Match") long version) {

    static LetterView of(Letter letter) {
        return new LetterView(
                letter.id(),
                letter.letterNo(),
                letter.caseId(),
                letter.caseNo(),
                letter.responsible().unit(),
                letter.responsible().name(),
                letter.level(),
                letter.cause(),
                letter.demand(),
                letter.status(),
                letter.openedBy(),
                letter.openedAt(),
                letter.dueAt(),
                letter.answer(),
                letter.answeredBy(),
                letter.answeredAt(),
                letter.inTime(),
                letter.version());
    }
}
