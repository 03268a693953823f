package cn.hotline.dispatch.disputing.adapter;

import cn.hotline.dispatch.disputing.Disputes;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Disputes between units 权责争议 over REST. */
@Path("/api/v1/unit-disputes")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.DISPATCHER_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID})
@Tag(name = "退单裁定")
public class DisputeResource {
    private static final String UNIT = "[A-Z0-9][A-Z0-9-]{0,39}";

    private final Disputes disputes;

    DisputeResource(Disputes disputes) {
        this.disputes = disputes;
    }

    @GET
    @Operation(operationId = "listUnitDisputes", summary = "查询权责争议", description = "按退单单位与此后承办（未改派的按被建议）的单位汇总期间内裁定的退单。")
    public Page<DisputeView> list(
            @Parameter(description = "裁定日期起") @QueryParam("from") @NotNull(message = "必填") LocalDate from,
            @Parameter(description = "裁定日期止（含）") @QueryParam("to") @NotNull(message = "必填") LocalDate to,
            @QueryParam("after") String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多 500")
                    int limit) {
        return Page.of(
                        disputes.pairs(period(from, to), Disputes.Pair.parse(after), limit + 1),
                        limit,
                        Disputes.Pair::of)
                .map(DisputeView::of);
    }

    @GET
    @Path("/returns")
    @Operation(operationId = "listDisputedReturns", summary = "查询权责争议中的退单", description = "一对单位之间的各次退单，按申请先后排列。")
    public Page<DisputedReturnView> returns(
            @Parameter(description = "退单单位代码")
                    @QueryParam("unit")
                    @NotNull(message = "必填")
                    @Pattern(regexp = UNIT, message = "单位代码格式不对")
                    String unit,
            @Parameter(description = "此后承办或被建议的单位代码；不填即没有这样的单位")
                    @QueryParam("other")
                    @Pattern(regexp = UNIT, message = "单位代码格式不对")
                    String other,
            @Parameter(description = "裁定日期起") @QueryParam("from") @NotNull(message = "必填") LocalDate from,
            @Parameter(description = "裁定日期止（含）") @QueryParam("to") @NotNull(message = "必填") LocalDate to,
            @QueryParam("after") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多 500")
                    int limit) {
        Disputes.Pair pair = new Disputes.Pair(unit, other == null ? "" : other);
        return Page.of(disputes.returns(period(from, to), pair, after, limit + 1), limit, each -> each.id()
                        .toString())
                .map(DisputedReturnView::of);
    }

    private static Disputes.Period period(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "to", "不能早于 from");
        }
        return new Disputes.Period(from, to);
    }
}
