package cn.hotline.dispatch.disputing.adapter;

import cn.hotline.dispatch.disputing.Dispute;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A dispute between two units 权责争议 as clients see it. */
@Schema(name = "UnitDispute", description = "两个单位之间的权责争议")
public record DisputeView(
        @Schema(description = "退单单位代码") String unit,
        @Schema(description = "退单单位名称") String unitName,
        @Schema(description = "此后承办或被建议的单位代码；没有则缺省") String other,
        @Schema(description = "此后承办或被建议的单位名称") String otherName,
        @Schema(description = "准予退单次数") long granted,
        @Schema(description = "驳回退单次数") long refused,
        @Schema(description = "涉及工单数") long cases,
        @Schema(description = "其中被驳回退单两次以上的工单数") long repeatedCases) {
    static DisputeView of(Dispute dispute) {
        return new DisputeView(
                dispute.unit(),
                dispute.unitName(),
                dispute.other(),
                dispute.otherName(),
                dispute.granted(),
                dispute.refused(),
                dispute.cases(),
                dispute.repeatedCases());
    }
}
