package cn.hotline.intake.supplementing.adapter;

import cn.hotline.intake.registering.adapter.DemandView;
import cn.hotline.intake.supplementing.Supplement;
import cn.hotline.intake.supplementing.UrgingRequest;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Supplements and urging requests as clients see them: masked. */
public final class SupplementViews {
    private SupplementViews() {}

    /** A supplement 补充诉求. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Supplement", description = "补充诉求（已脱敏）")
    public record SupplementView(
            @Schema(description = "补充标识") UUID id,

            @Schema(description = "工单标识") UUID caseId,

            @Schema(description = "补充内容", examples = "昨晚又有人占道经营")
            String content,

            @Schema(description = "补充所来渠道代码", examples = "HOTLINE")
            String channel,

            @Schema(description = "通话标识") String callRecordId,

            @Schema(description = "登记人") DemandView.Staff addedBy,

            @Schema(description = "补充时间") Instant addedAt) {
        static SupplementView of(Supplement supplement) {
            return new SupplementView(
                    supplement.id(),
                    supplement.caseId().value(),
                    supplement.content(),
                    supplement.channel(),
                    supplement.callRecordId(),
                    new DemandView.Staff(supplement.addedBy(), supplement.addedByName()),
                    supplement.addedAt());
        }
    }

    /** An urging request 来电催办. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "UrgingRequest", description = "来电催办：已转督办服务，由其催办承办单位")
    public record UrgingView(
            @Schema(description = "工单标识") UUID caseId,

            @Schema(description = "工单编号", examples = "HS20261121-000123")
            String caseNo,

            @Schema(description = "催办所来渠道代码") String channel,

            @Schema(description = "催办说明（已脱敏）") String note,

            @Schema(description = "催办时间") Instant requestedAt) {
        static UrgingView of(UrgingRequest request) {
            return new UrgingView(
                    request.caseId().value(),
                    request.caseNo().value(),
                    request.channel(),
                    request.note(),
                    request.requestedAt());
        }
    }
}
