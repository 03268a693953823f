package cn.hotline.intake.reconciling.adapter;

import cn.hotline.intake.IntakeError;
import cn.hotline.intake.delivering.SourceChannels;
import cn.hotline.intake.reconciling.ReconcileDay;
import cn.hotline.intake.reconciling.Reconciliation;
import cn.hotline.intake.reconciling.Reconciliations;
import cn.hotline.intake.reconciling.Side;
import cn.hotline.intake.registering.DemandStatus;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Daily reconciliation 对账 with the platforms over REST. */
@Path("/api/v1/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "平台对接")
public class ReconciliationResource {
    private static final String CHANNEL = "[A-Z][A-Z0-9_]{0,39}";

    private final SourceChannels channels;
    private final ReconcileDay reconcileDay;
    private final Reconciliations reconciliations;

    ReconciliationResource(SourceChannels channels, ReconcileDay reconcileDay, Reconciliations reconciliations) {
        this.channels = channels;
        this.reconcileDay = reconcileDay;
        this.reconciliations = reconciliations;
    }

    /** What the platform has of a day. */
    @Schema(name = "DayStatement", description = "平台一日的明细（items）或按状态的件数（counts），二者给一")
    public record Statement(
            @NotBlank(message = "必填")
            @Pattern(regexp = CHANNEL, message = "应为渠道代码")
            @Schema(description = "来源渠道代码", examples = "CITY_BOARD")
            String channel,

            @NotNull(message = "必填") @Schema(description = "受理日，东八区", examples = "2026-11-21")
            LocalDate day,

            @Size(max = 20_000, message = "至多 20000 项") @Schema(description = "明细")
            List<@NotNull(message = "必填") @Valid Item> items,

            @Schema(description = "按状态的件数，无明细时用")
            Map<DemandStatus, @NotNull(message = "必填") @PositiveOrZero(message = "不小于 0") Long> counts) {
        /** @throws DomainException {@code statement-unclear} */
        Side side() {
            if ((items == null) == (counts == null)) {
                throw new DomainException(IntakeError.STATEMENT_UNCLEAR);
            }
            if (items == null) {
                Map<DemandStatus, Long> some = new HashMap<>(counts);
                some.values().removeIf(count -> count == 0);
                return Side.counted(some);
            }
            Map<String, DemandStatus> states = new HashMap<>();
            for (Item item : items) {
                if (states.put(item.sourceNo, item.state) != null) {
                    throw new DomainException(IntakeError.STATEMENT_UNCLEAR);
                }
            }
            return Side.of(states);
        }
    }

    /** One demand of the platform. */
    @Schema(name = "DayStatementItem", description = "平台的一件诉求")
    public record Item(
            @NotBlank(message = "必填")
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}", message = "应为 64 位以内的字母、数字、._:/-")
            @Schema(description = "平台的诉求编号", examples = "CB-2026-000871")
            String sourceNo,

            @NotNull(message = "必填") @Schema(description = "平台所记的状态")
            DemandStatus state) {}

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = Reconciliation.class, responseCode = "201", responseDescription = "已对账")
    @RolesAllowed({Role.SOURCE_ID, Role.ADMIN_ID})
    @Operation(
            operationId = "reconcileDay",
            summary = "每日对账",
            description = "比较平台与中心同一渠道同一受理日（东八区）的诉求：双方按状态的件数、中心缺少的、平台缺少的、状态不同的，以及中心在别日受理的；只含来源编号。结果留存。")
    public Reconciliation reconcile(@Valid @NotNull(message = "必填") Statement request) {
        requireWholeChannel(request.channel());
        return reconcileDay.reconcile(request.channel(), request.day(), request.side());
    }

    @GET
    @RolesAllowed({Role.SOURCE_ID, Role.ADMIN_ID})
    @Operation(operationId = "listReconciliations", summary = "查询对账记录", description = "新的在前。")
    public Page<Reconciliation> list(
            @QueryParam("channel")
                    @NotBlank(message = "必填")
                    @Pattern(regexp = CHANNEL, message = "应为渠道代码")
                    @Parameter(description = "来源渠道代码", required = true, example = "CITY_BOARD")
                    String channel,
            @QueryParam("after") @Parameter(description = "上一页的 next") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多为 500")
                    int limit) {
        requireWholeChannel(channel);
        return reconciliations.list(channel, after, limit);
    }

    /** On a shared channel no platform can speak for the whole day; only an administrator can. */
    private void requireWholeChannel(String channel) {
        if (channels.requireMine(channel) != null) {
            throw new DomainException(IntakeError.OTHER_SOURCE);
        }
    }
}
