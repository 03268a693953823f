package cn.hotline.supervision.urging.adapter;

import cn.hotline.kernel.Masking;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.supervision.urging.SumUpUrges;
import cn.hotline.supervision.urging.UrgeOverdue;
import cn.hotline.web.idempotency.Idempotency;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Urging at large 催办: all a unit has overdue at once, and the sums of a period. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "催办")
public class BulkUrgeResource {
    private static final int MOST_DAYS = 366;

    private final UrgeOverdue urgeOverdue;
    private final SumUpUrges sumUpUrges;
    private final Idempotency idempotency;
    private final Caller caller;

    BulkUrgeResource(UrgeOverdue urgeOverdue, SumUpUrges sumUpUrges, Idempotency idempotency, Caller caller) {
        this.urgeOverdue = urgeOverdue;
        this.sumUpUrges = sumUpUrges;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** Whom to urge for all that is overdue. */
    @Schema(name = "BulkUrging", description = "批量催办")
    public record BulkRequest(
            @NotNull(message = "必填") @Schema(description = "承办单位", examples = "HS-CG")
            UnitCode unit,

            @NotBlank(message = "必填") @Size(max = 500, message = "不超过 500 字") @Schema(description = "催办说明，不得含诉求人个人信息")
            String note,

            @Schema(description = "此时刻之后已人工催办过的派单件不再催办；分批催办时填第一批之前的时刻", nullable = true)
            Instant notUrgedSince) {}

    /** What was urged. */
    @Schema(name = "BulkUrged", description = "批量催办结果")
    public record BulkUrged(
            @Schema(description = "已催办的，超期最久的在前，一次至多 200 件") List<UrgeView> urged,

            @Schema(description = "该单位尚有多少件超期未在此次催办") long left) {}

    @POST
    @Path("/bulk-urges")
    @RolesAllowed(Role.SUPERVISOR_ID)
    @Operation(operationId = "urgeOverdue", summary = "批量催办", description = "催办该单位全部超期未回复的派单件，超期最久的在前，一次至多 200 件。")
    public BulkUrged urgeOverdue(
            @HeaderParam("Idempotency-Key") @Parameter(description = "重试时使用同一键，只催办一次") String key,
            @Valid @NotNull(message = "必填") BulkRequest request) {
        return idempotency.once(key, "urgeOverdue", request, BulkUrged.class, () -> urge(request));
    }

    private BulkUrged urge(BulkRequest request) {
        UrgeOverdue.Result result =
                urgeOverdue.urge(request.unit(), Masking.text(request.note()), request.notUrgedSince(), caller.actor());
        return new BulkUrged(result.urged().stream().map(UrgeView::of).toList(), result.left());
    }

    @GET
    @Path("/urge-summaries")
    @RolesAllowed({
        Role.SUPERVISOR_ID,
        Role.DISPATCHER_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.ANALYST_ID,
        Role.ADMIN_ID,
        Role.HANDLER_ID
    })
    @Operation(
            operationId = "sumUpUrges",
            summary = "催办汇总",
            description = "期间内各承办单位被催办的次数与签收率，次数多的在前；承办单位只见本单位的。期间不超过 366 天。")
    public List<UrgeSumView> sums(
            @QueryParam("from") @NotNull(message = "必填") @Parameter(description = "催办日期起") LocalDate from,
            @QueryParam("to") @NotNull(message = "必填") @Parameter(description = "催办日期止（含）") LocalDate to,
            @QueryParam("unit") @Parameter(description = "承办单位代码") String unit) {
        if (to.isBefore(from) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "to", "不能早于 from，期间不超过 366 天");
        }
        return sumUpUrges.between(from, to, unit).stream().map(UrgeSumView::of).toList();
    }
}
