package cn.hotline.statistics.viewing.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.statistics.folding.CaseStatus;
import cn.hotline.statistics.indicating.adapter.Scoping;
import cn.hotline.statistics.viewing.CountBacklog;
import cn.hotline.statistics.viewing.Lamp;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The open cases 在办件 by lamp as REST. */
@Path("/api/v1/backlogs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.ANALYST_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.ADMIN_ID,
    Role.DISPATCHER_ID,
    Role.REVIEWER_ID,
    Role.HANDLER_ID
})
@Tag(name = "专题视图")
public class BacklogResource {
    private final CountBacklog backlog;
    private final Scoping scoping;

    BacklogResource(CountBacklog backlog, Scoping scoping) {
        this.backlog = backlog;
        this.scoping = scoping;
    }

    /** The open cases of one unit. */
    @Schema(name = "UnitBacklog", description = "一个单位的在办件")
    public record Row(
            @Schema(description = "单位代码；“-”为中心（待立案、待派单）", examples = "HS-CG")
            String unit,

            @Schema(description = "单位名称", examples = "区城市管理执法局")
            String unitName,

            @Schema(description = "在办件数") long cases,
            @Schema(description = "按工单状态") Map<CaseStatus, Long> byStatus,
            @Schema(description = "按亮灯") Map<Lamp, Long> byLamp) {
        static Row of(CountBacklog.UnitBacklog each) {
            return new Row(each.unit(), each.name(), each.cases(), each.byStatus(), each.byLamp());
        }
    }

    @GET
    @Operation(
            operationId = "countBacklog",
            summary = "查询在办件亮灯",
            description = "此刻的在办件，各单位分别计；并案的随主案，不另计。承办单位只看到本单位及下级单位。")
    public List<Row> count(
            @QueryParam("unit")
                    @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "应为承办单位代码")
                    @Parameter(description = "承办单位代码，含下级；缺省为全部", example = "HS-CG")
                    String unit) {
        return backlog.count(scoping.units(unit)).stream().map(Row::of).toList();
    }
}
