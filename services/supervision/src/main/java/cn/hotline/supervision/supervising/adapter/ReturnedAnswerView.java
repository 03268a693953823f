package cn.hotline.supervision.supervising.adapter;

import cn.hotline.supervision.supervising.ReturnedAnswer;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A returned answer 退回的督办答复 as people see it. */
@Schema(name = "ReturnedAnswer", description = "被退回的督办答复")
public record ReturnedAnswerView(
        @Schema(description = "答复内容") String answer,
        @Schema(description = "答复人") String answeredBy,
        @Schema(description = "答复时间") Instant answeredAt,

        @Schema(description = "该次答复是否在期限内；不作为督办单是否按时的依据") boolean inTime,

        @Schema(description = "退回意见") String opinion,
        @Schema(description = "退回人") String returnedBy,
        @Schema(description = "退回时间") Instant returnedAt) {

    static ReturnedAnswerView of(ReturnedAnswer answer) {
        return new ReturnedAnswerView(
                answer.answer(),
                answer.answeredBy(),
                answer.answeredAt(),
                answer.inTime(),
                answer.opinion(),
                answer.returnedBy(),
                answer.returnedAt());
    }
}
