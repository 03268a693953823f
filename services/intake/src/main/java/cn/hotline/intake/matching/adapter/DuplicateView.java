package cn.hotline.intake.matching.adapter;

import cn.hotline.intake.matching.Candidate;
import cn.hotline.intake.matching.FindDuplicates.Duplicate;
import cn.hotline.intake.matching.Likeness;
import cn.hotline.intake.registering.DemandStatus;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A likely duplicate 疑似重复 as an agent sees it: masked texts, the score and its reasons, nothing of the reporter. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "LikelyDuplicate", description = "疑似重复的诉求；文本已脱敏")
public record DuplicateView(
        @Schema(description = "工单标识") UUID caseId,

        @Schema(description = "工单编号", examples = "HS20261121-000123")
        String caseNo,

        @Schema(description = "状态") DemandStatus status,

        @Schema(description = "标题（脱敏）") String title,

        @Schema(description = "内容摘要（脱敏）") String excerpt,

        @Schema(description = "诉求类别代码") String category,

        @Schema(description = "诉求类别名称") String categoryName,

        @Schema(description = "街道代码") String street,

        @Schema(description = "街道名称") String streetName,

        @Schema(description = "地址（脱敏）") String address,

        @Schema(description = "事发时间") Instant occurredAt,

        @Schema(description = "受理时间") Instant registeredAt,

        @Schema(description = "已并入的主案；要并案时应选主案") UUID leadCaseId,

        @Schema(description = "疑似程度，0 至 1", examples = "0.82")
        double score,

        @Schema(description = "文本相似度，0 至 1", examples = "0.75")
        double textSimilarity,

        @Schema(description = "理由") List<ReasonView> reasons) {
    private static final int EXCERPT = 120;

    /** One reason. */
    @Schema(name = "LikenessReason", description = "疑似重复的理由")
    public record ReasonView(
            @Schema(description = "理由代码") Likeness.Kind kind,

            @Schema(description = "说明", examples = "内容相似度 75%")
            String text) {}

    static DuplicateView of(Duplicate duplicate) {
        Candidate candidate = duplicate.candidate();
        Likeness likeness = duplicate.likeness();
        return new DuplicateView(
                candidate.caseId(),
                candidate.caseNo(),
                candidate.status(),
                candidate.title(),
                excerpt(candidate.content()),
                candidate.category(),
                candidate.categoryName(),
                candidate.street(),
                candidate.streetName(),
                candidate.address(),
                candidate.occurredAt(),
                candidate.registeredAt(),
                candidate.leadCaseId(),
                likeness.score(),
                likeness.textSimilarity(),
                likeness.reasons().stream()
                        .map(reason -> new ReasonView(reason.kind(), reason.text()))
                        .toList());
    }

    private static String excerpt(String content) {
        return content.length() <= EXCERPT ? content : content.substring(0, EXCERPT) + "…";
    }
}
