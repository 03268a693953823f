package cn.hotline.dispatch.transferring.adapter;

import cn.hotline.dispatch.transferring.TransferOrders;
import cn.hotline.dispatch.transferring.Transfers;
import cn.hotline.dispatch.units.adapter.UnitRequests;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Handing over a unit's orders 机构调整 over REST. */
@Path("/api/v1/units/{code}/transfers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "承办单位")
public class TransferResource {
    private final TransferOrders transferOrders;
    private final Transfers transfers;

    TransferResource(TransferOrders transferOrders, Transfers transfers) {
        this.transferOrders = transferOrders;
        this.transfers = transfers;
    }

    /** Where the orders go. */
    @Schema(name = "TransferData", description = "机构调整")
    public record TransferData(
            @NotNull(message = "必填")
            @Pattern(regexp = UnitRequests.CODE, message = "单位代码格式不对")
            @Schema(description = "接收单位代码", examples = "HS-CG")
            String newUnit,

            @Pattern(regexp = "([0-9]{2}){1,3}", message = "类别代码为 2、4 或 6 位数字")
            @Schema(description = "只移交该类别及其下级的；不填为全部", examples = "0201")
            String category,

            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            @Schema(description = "说明", examples = "机构改革，职责划入区城市管理执法局")
            String note) {}

    @POST
    @RolesAllowed({Role.ADMIN_ID, Role.SECTION_HEAD_ID})
    @Operation(
            operationId = "transferOrders",
            summary = "机构调整移交",
            description = "把该单位本身未办结的派单件按现状移交给接收单位，时限照计；每次至多 200 件，more 为真时再次调用即继续。")
    public TransferOrders.Progress transfer(
            @PathParam("code") @Pattern(regexp = UnitRequests.CODE, message = "单位代码格式不对") String code,
            @Valid @NotNull(message = "必填") TransferData data) {
        return transferOrders.transfer(
                new UnitCode(code),
                new UnitCode(data.newUnit()),
                data.category() == null ? null : new CategoryCode(data.category()),
                data.note());
    }

    @GET
    @RolesAllowed({
        Role.ADMIN_ID,
        Role.DISPATCHER_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.SUPERVISOR_ID,
        Role.ANALYST_ID
    })
    @Operation(operationId = "listUnitTransfers", summary = "查询单位移交记录", description = "该单位移交出去的，按移交先后排列。")
    public Page<TransferView> ofUnit(
            @PathParam("code") @Pattern(regexp = UnitRequests.CODE, message = "单位代码格式不对") String code,
            @QueryParam("after") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多 500")
                    int limit) {
        return Page.of(transfers.from(new UnitCode(code), after, limit + 1), limit, each -> each.id()
                        .toString())
                .map(TransferView::of);
    }
}
