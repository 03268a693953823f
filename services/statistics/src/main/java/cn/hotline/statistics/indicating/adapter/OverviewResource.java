package cn.hotline.statistics.indicating.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.indicating.CountOverview;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The totals of a period 总览 as REST. */
@Path("/api/v1/overview")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.AGENT_ID,
    Role.ANALYST_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.ADMIN_ID,
    Role.DISPATCHER_ID,
    Role.REVIEWER_ID,
    Role.HANDLER_ID
})
@Tag(name = "总览")
public class OverviewResource {
    private final CountOverview overview;
    private final Caller caller;

    OverviewResource(CountOverview overview, Caller caller) {
        this.overview = overview;
        this.caller = caller;
    }

    /** The totals of the cases registered in the period. */
    @Schema(description = "所选受理期间工单的总数")
    public record Overview(
            @Schema(description = "工单") long cases,
            @Schema(description = "受理") long registered,
            @Schema(description = "立案") long filed,
            @Schema(description = "直接答复") long answered,
            @Schema(description = "不予受理") long refused,
            @Schema(description = "并案") long merged,
            @Schema(description = "撤诉（结案或回访后提出的不计）") long withdrawn,
            @Schema(description = "已派单的工单") long dispatched,
            @Schema(description = "派单次数") long dispatches,
            @Schema(description = "已结案的工单") long closed,
            @Schema(description = "结案次数（重办每轮一次）") long closings,
            @Schema(description = "归档") long archived,
            @Schema(description = "按结果分的归档数") ArchivedByOutcome archivedByOutcome,
            @Schema(description = "未归档") long open,
            @Schema(description = "申请退单次数") long returnsAsked,
            @Schema(description = "准予退单次数") long returned,
            @Schema(description = "不予退单次数") long returnsRefused,
            @Schema(description = "审核驳回次数") long rejected,
            @Schema(description = "重办的工单") long redone,
            @Schema(description = "催办次数") long urged,
            @Schema(description = "督办单") long letters,
            @Schema(description = "已回复的督办单") long lettersAnswered,
            @Schema(description = "回访接触到的工单") long reached,
            @Schema(description = "最终满意的工单") long satisfied,
            @Schema(description = "准予延期次数") long extensions,
            @Schema(description = "准予挂账次数") long suspensions,
            @Schema(description = "目前挂账的工单") long suspended,
            @Schema(description = "改派次数") long reassignments,
            @Schema(description = "联办的工单（有协办的，一件计一次）") long jointlyHandled,
            @Schema(description = "准予不计考核的工单") long excluded) {}

    /** Archived cases by how their life ended. */
    @Schema(description = "按归档结果分的工单数")
    public record ArchivedByOutcome(
            @Schema(description = "办结") long closed,
            @Schema(description = "直接答复") long answered,
            @Schema(description = "不予受理") long refused,
            @Schema(description = "撤诉") long withdrawn) {}

    @GET
    @Operation(operationId = "getOverview", summary = "查询总览", description = "所选受理期间工单的各项总数；不给期间则为全部。承办单位只看到本单位。")
    public Overview overview(
            @QueryParam("from")
                    @Pattern(regexp = PeriodFilter.DAY, message = PeriodFilter.DAY_MESSAGE)
                    @Schema(format = "date")
                    String from,
            @QueryParam("to")
                    @Pattern(regexp = PeriodFilter.DAY, message = PeriodFilter.DAY_MESSAGE)
                    @Schema(format = "date")
                    String to) {
        return view(overview.count(Scoping.day("from", from), Scoping.day("to", to), ownUnit()));
    }

    private String ownUnit() {
        if (!caller.isBoundToUnit()) {
            return null;
        }
        UnitCode own = caller.actor().unit();
        if (own == null) {
            throw new DomainException(CommonError.OTHER_UNIT);
        }
        return own.value();
    }

    private static Overview view(Map<String, Long> total) {
        return new Overview(
                total.get("cases"),
                total.get("registered"),
                total.get("filed"),
                total.get("answered"),
                total.get("refused"),
                total.get("merged"),
                total.get("withdrawn"),
                total.get("dispatched"),
                total.get("dispatches"),
                total.get("closed"),
                total.get("closings"),
                total.get("archived"),
                new ArchivedByOutcome(
                        total.get("archivedClosed"),
                        total.get("archivedAnswered"),
                        total.get("archivedRefused"),
                        total.get("archivedWithdrawn")),
                total.get("open"),
                total.get("returnsAsked"),
                total.get("returned"),
                total.get("returnsRefused"),
                total.get("rejected"),
                total.get("redone"),
                total.get("urged"),
                total.get("lettersOpened"),
                total.get("lettersAnswered"),
                total.get("reached"),
                total.get("satisfied"),
                total.get("extensions"),
                total.get("suspensions"),
                total.get("suspended"),
                total.get("reassignments"),
                total.get("jointlyHandled"),
                total.get("excluded"));
    }
}
