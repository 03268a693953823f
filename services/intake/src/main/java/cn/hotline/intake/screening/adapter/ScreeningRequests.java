package cn.hotline.intake.screening.adapter;

import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.NonAcceptanceReason;
import cn.hotline.events.code.Urgency;
import cn.hotline.intake.registering.Correction;
import cn.hotline.intake.registering.adapter.DemandRequests;
import cn.hotline.intake.screening.FileCase;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.id.CaseNo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an agent sends to screen a demand. */
final class ScreeningRequests {
    private ScreeningRequests() {}

    /** The answer on the line. */
    @Schema(name = "Answering", description = "直接答复")
    record Answering(
            @NotBlank(message = "必填")
            @Size(max = 4_000, message = "不超过 4000 字")
            @Schema(description = "答复内容", examples = "居住证在街道政务服务中心办理，工作日 9:00 至 17:00。")
            String answer,

            @Size(max = 100, message = "不超过 100 字")
            @Schema(description = "依据的知识条目；写知识库编号（可带 @版次）时须为现行有效版本，也可写其他依据", examples = "KB-000113")
            String knowledgeRef) {}

    /** The non-acceptance. */
    @Schema(name = "Refusing", description = "不予受理")
    record Refusing(
            @NotNull(message = "必填") @Schema(description = "原因代码")
            NonAcceptanceReason reason,

            @NotBlank(message = "必填")
            @Size(max = 1_000, message = "不超过 1000 字")
            @Schema(description = "告知的法定途径", examples = "可向人民法院申请执行")
            String legalPath) {}

    /** The filing, with what is put right. */
    @Schema(name = "Filing", description = "立案；有变更时须说明理由")
    record Filing(
            @Schema(description = "变更后的诉求类型；不变则不填") DemandType type,

            @Schema(description = "变更后的紧急程度；不变则不填") Urgency urgency,

            @Pattern(regexp = DemandRequests.CATEGORY, message = "应为 2、4 或 6 位数字")
            @Schema(description = "变更后的诉求类别代码；不变则不填")
            String category,

            @Valid @Schema(description = "变更后的事发地点（整体替换）；不变则不填")
            DemandRequests.Location place,

            @Size(max = 20, message = "不超过 20 个") @Schema(description = "变更后的全部标签；不变则不填")
            Set<@NotBlank(message = "不能为空") @Size(max = 40, message = "不超过 40 字") String> tags,

            @Size(max = 500, message = "不超过 500 字") @Schema(description = "变更理由", examples = "经核实为噪声扰民")
            String reason,

            @Valid @Schema(description = "有新事实、承接此前工单重新立案时填写")
            NewFacts newFacts) {
        Correction correction() {
            return new Correction(
                    type,
                    urgency,
                    category == null ? null : new CategoryCode(category),
                    place == null ? null : place.place(),
                    tags,
                    reason);
        }

        FileCase.NewFacts facts() {
            return newFacts == null ? null : new FileCase.NewFacts(new CaseNo(newFacts.earlierCaseNo), newFacts.facts);
        }
    }

    /** The new facts that make a matter told before a new case. */
    @Schema(name = "NewFacts", description = "新事实")
    record NewFacts(
            @NotNull(message = "必填")
            @Pattern(regexp = "[A-Z]{2,4}\\d{8}-\\d{6,9}", message = "应为工单编号")
            @Schema(description = "所承接的工单编号", examples = "HS20261121-000123")
            String earlierCaseNo,

            @NotBlank(message = "必填")
            @Size(max = 500, message = "不超过 500 字")
            @Schema(description = "新事实", examples = "整改后再次出现，附照片")
            String facts) {}
}
