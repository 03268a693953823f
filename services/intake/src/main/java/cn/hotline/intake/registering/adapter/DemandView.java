package cn.hotline.intake.registering.adapter;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.NonAcceptanceReason;
import cn.hotline.events.code.Urgency;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.DemandRow;
import cn.hotline.intake.registering.DemandStatus;
import cn.hotline.intake.registering.Ending;
import cn.hotline.intake.registering.Matter;
import cn.hotline.intake.reporters.Reporter;
import cn.hotline.kernel.id.CaseNo;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A demand 诉求 as clients see it: texts and reporter masked. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Demand", description = "诉求；文本与诉求人均已脱敏，原文须经“查看联系方式”")
public record DemandView(
        @Schema(description = "工单标识") UUID caseId,

        @Schema(description = "工单编号", examples = "HS20261121-000123")
        String caseNo,

        @Schema(description = "状态") DemandStatus status,

        @Schema(description = "版本号，用于 If-Match") long version,

        @Schema(description = "来源渠道代码", examples = "HOTLINE")
        String channel,

        @Schema(description = "来源渠道名称", examples = "市民热线 12345")
        String channelName,

        @Schema(description = "来源编号") String sourceNo,

        @Schema(description = "诉求类型") DemandType type,

        @Schema(description = "紧急程度") Urgency urgency,

        @Schema(description = "诉求类别代码", examples = "010203") String category,

        @Schema(description = "诉求类别名称") String categoryName,

        @Schema(description = "标题（脱敏）") String title,

        @Schema(description = "内容（脱敏）") String content,

        @Schema(description = "事发时间") Instant occurredAt,

        @Schema(description = "受理时间") Instant registeredAt,

        @Schema(description = "受理人") Staff registeredBy,

        @Schema(description = "事发地点") PlaceView place,

        @Schema(description = "标签代码") List<String> tags,

        @Schema(description = "通话录音标识") String callRecordId,

        @Schema(description = "来电标识；同一次来电的多件诉求相同") UUID contactId,

        @Schema(description = "诉求人（脱敏）；数据分析员不可见") ReporterView reporter,

        @Schema(description = "主案；未并案则没有") Lead lead,

        @Schema(description = "直接答复") Answer answer,

        @Schema(description = "不予受理") Refusal refusal,

        @Schema(description = "立案时的变更理由") String changeReason,

        @Schema(description = "撤诉理由") String withdrawalReason,

        @Schema(description = "同一诉求人第几次就同一事项提出（含本次）", examples = "1")
        int repeatCount,

        @Schema(description = "此前各次的工单编号，早的在前；没有则不出现") List<String> repeats,

        @Schema(description = "因新事实承接的工单；没有则不出现") Continuation continues,

        @Schema(description = "归档结果；未归档则没有") CaseOutcome outcome) {

    /** Who registered it. */
    @Schema(description = "人员")
    public record Staff(String id, String name) {}

    /** Where the matter is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DemandPlace", description = "事发地点")
    public record PlaceView(
            String street,
            String streetName,
            String community,
            String communityName,
            String address,
            @Schema(description = "网格代码") String grid,

            @Schema(description = "经度（WGS 84）", examples = "114.4012")
            Double longitude,

            @Schema(description = "纬度（WGS 84）", examples = "30.4985")
            Double latitude) {}

    /** The reporter, masked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MaskedReporter", description = "诉求人（脱敏）")
    public record ReporterView(
            String name,
            String phone,
            boolean anonymous,
            boolean confidential,
            @Schema(description = "个人信息已按留存期限清除") boolean erased) {}

    /** The case it was merged into. */
    @Schema(name = "LeadCase", description = "主案")
    public record Lead(UUID caseId, String caseNo) {}

    /** The earlier case it continues with new facts. */
    @Schema(name = "Continuation", description = "因新事实重新立案")
    public record Continuation(
            @Schema(description = "所承接的工单编号") String earlierCaseNo,

            @Schema(description = "新事实（脱敏）") String newFacts) {}

    /** The answer on the line. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "DemandAnswer", description = "直接答复")
    public record Answer(String answer, String knowledgeRef) {}

    /** The non-acceptance. */
    @Schema(name = "DemandRefusal", description = "不予受理")
    public record Refusal(NonAcceptanceReason reason, String legalPath) {}

    /** @param withReporter whether this reader may know of the reporter at all */
    public static DemandView of(DemandRow row, boolean withReporter) {
        Demand demand = row.demand();
        Matter matter = demand.matter();
        Ending ending = demand.ending();
        return new DemandView(
                demand.caseId().value(),
                demand.caseNo().value(),
                demand.status(),
                demand.version(),
                demand.channel(),
                row.channelName(),
                demand.sourceNo(),
                matter.type(),
                matter.urgency(),
                matter.category().value(),
                row.categoryName(),
                matter.title(),
                matter.content(),
                matter.occurredAt(),
                demand.registeredAt(),
                new Staff(
                        demand.provenance().registeredBy(), demand.provenance().registeredByName()),
                place(row),
                List.copyOf(matter.tags()),
                demand.provenance().callRecordId(),
                demand.provenance().contact() == null
                        ? null
                        : demand.provenance().contact().value(),
                withReporter ? reporter(row.reporter()) : null,
                demand.lead() == null ? null : new Lead(demand.lead().value(), row.leadCaseNo()),
                ending.answer() == null ? null : new Answer(ending.answer(), ending.knowledgeRef()),
                ending.refusalReason() == null ? null : new Refusal(ending.refusalReason(), ending.legalPath()),
                demand.changeReason(),
                ending.withdrawalReason(),
                demand.repetition().repeats().size() + 1,
                demand.repetition().repeats().isEmpty()
                        ? null
                        : demand.repetition().repeats().stream()
                                .map(CaseNo::value)
                                .toList(),
                demand.repetition().earlierCaseNo() == null
                        ? null
                        : new Continuation(
                                demand.repetition().earlierCaseNo(),
                                demand.repetition().newFacts()),
                ending.outcome());
    }

    private static PlaceView place(DemandRow row) {
        var place = row.demand().matter().place();
        return new PlaceView(
                place.street() == null ? null : place.street().value(),
                row.streetName(),
                place.community() == null ? null : place.community().value(),
                row.communityName(),
                place.address(),
                place.grid(),
                place.longitude(),
                place.latitude());
    }

    private static ReporterView reporter(Reporter reporter) {
        return new ReporterView(
                reporter.nameMasked(),
                reporter.phoneMasked(),
                reporter.isAnonymous(),
                reporter.isConfidential(),
                reporter.isErased());
    }
}
