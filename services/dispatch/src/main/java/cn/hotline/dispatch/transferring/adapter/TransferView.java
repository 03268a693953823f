package cn.hotline.dispatch.transferring.adapter;

import cn.hotline.dispatch.transferring.Transfer;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.WorkOrderId;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who had an order before 移交记录 as clients see it. */
@Schema(name = "Transfer", description = "移交记录")
public record TransferView(
        @Schema(description = "记录编号") UUID id,

        @Schema(implementation = String.class, format = "uuid", description = "派单件编号")
        WorkOrderId workOrderId,

        @Schema(implementation = String.class, description = "原承办单位代码")
        UnitCode unit,

        @Schema(description = "原承办单位名称") String unitName,

        @Schema(implementation = String.class, description = "现承办单位代码")
        UnitCode newUnit,

        @Schema(description = "现承办单位名称") String newUnitName,
        @Schema(description = "说明") String note,
        @Schema(description = "经办账号") String transferredBy,
        @Schema(description = "移交时间") Instant transferredAt) {
    static TransferView of(Transfer transfer) {
        return new TransferView(
                transfer.id(),
                transfer.workOrderId(),
                transfer.unit(),
                transfer.unitName(),
                transfer.newUnit(),
                transfer.newUnitName(),
                transfer.note(),
                transfer.transferredBy(),
                transfer.transferredAt());
    }
}
