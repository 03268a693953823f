package cn.hotline.supervision.urging.adapter;

import cn.hotline.kernel.Masking;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.UrgeId;
import cn.hotline.supervision.urging.ReceiveUrge;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The unit's receipt of an urging 催办签收. */
@Path("/api/v1/urges/{id}/receipts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.HANDLER_ID)
@Tag(name = "催办")
public class UrgeReceiptResource {
    private final ReceiveUrge receiveUrge;

    UrgeReceiptResource(ReceiveUrge receiveUrge) {
        this.receiveUrge = receiveUrge;
    }

    /** The unit took note. */
    @Schema(name = "UrgeReceipt", description = "签收催办")
    public record ReceiptRequest(
            @Size(max = 500, message = "不超过 500 字")
            @Schema(description = "办理进展或打算，不得含诉求人个人信息", nullable = true, examples = "已派员到场，今日可修复")
            String note) {}

    @POST
    @Operation(operationId = "receiveUrge", summary = "签收催办", description = "由被催办单位签收，只签收一次。须携带 If-Match。")
    public RestResponse<UrgeView> receive(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "催办的版本号（ETag）") String ifMatch,
            @Valid @NotNull(message = "必填") ReceiptRequest request) {
        return UrgeView.tagged(receiveUrge.receive(new UrgeId(id), ifMatch, Masking.text(request.note())));
    }
}
