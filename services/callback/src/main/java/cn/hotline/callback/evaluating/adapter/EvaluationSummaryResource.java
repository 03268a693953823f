package cn.hotline.callback.evaluating.adapter;

import cn.hotline.callback.evaluating.EvaluationSummary;
import cn.hotline.callback.evaluating.SummarizeEvaluations;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures of evaluations 第三方评价统计. */
@Path("/api/v1/evaluation-summaries")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.SUPERVISOR_ID, Role.ANALYST_ID, Role.ADMIN_ID})
@Tag(name = "第三方评价")
public class EvaluationSummaryResource {
    private final SummarizeEvaluations summarizeEvaluations;

    EvaluationSummaryResource(SummarizeEvaluations summarizeEvaluations) {
        this.summarizeEvaluations = summarizeEvaluations;
    }

    @GET
    @Operation(operationId = "getEvaluationSummary", summary = "查询第三方评价统计", description = "按抽取日期；不含中心自己的回访。")
    public EvaluationSummary get(
            @QueryParam("from") @NotNull(message = "必填") @Parameter(description = "抽取日期起") LocalDate from,
            @QueryParam("to") @NotNull(message = "必填") @Parameter(description = "抽取日期止（含）") LocalDate to,
            @QueryParam("unit")
                    @Parameter(description = "承办单位代码，含其下级；不填为全部")
                    @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "不是有效的单位代码")
                    String unit) {
        return summarizeEvaluations.summarize(from, to, unit == null ? null : new UnitCode(unit));
    }
}
