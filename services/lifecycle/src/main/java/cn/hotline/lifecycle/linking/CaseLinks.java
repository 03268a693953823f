package cn.hotline.lifecycle.linking;

import cn.hotline.lifecycle.tracking.CaseStatus;
import cn.hotline.lifecycle.tracking.CaseView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The cases a case has to do with 关联工单, as far as the caller may see them; each list from early to late. */
@Schema(description = "关联工单；承办单位只见本单位经手过的")
public record CaseLinks(
        @Schema(description = "主件；未并案没有", nullable = true) Linked lead,

        @Schema(description = "并入本件的工单，至多 200 件") List<Linked> followers,
        @Schema(description = "同一次来电的其他工单，至多 200 件") List<Linked> sameContact,
        @Schema(description = "同一诉求人此前反映同一事项的工单，至多 200 件") List<Linked> repeats) {

    /** One of them 关联的工单. */
    @Schema(name = "LinkedCase", description = "关联的工单")
    public record Linked(
            @Schema(description = "工单标识") UUID caseId,

            @Schema(description = "工单编号", examples = "HS20261121-000123")
            String caseNo,

            @Schema(description = "当前状态") CaseStatus status,

            @Schema(description = "当前状态的中文名称", examples = "已派单")
            String statusName,

            @Schema(description = "标题", examples = "夜间施工噪声扰民")
            String title,

            @Schema(description = "受理时间") Instant registeredAt) {
        static Linked of(CaseView view) {
            return new Linked(
                    view.caseId(), view.caseNo(), view.status(), view.statusName(), view.title(), view.registeredAt());
        }
    }
}
