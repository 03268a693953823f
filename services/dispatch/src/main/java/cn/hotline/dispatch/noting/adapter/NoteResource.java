package cn.hotline.dispatch.noting.adapter;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.dispatch.noting.NoteProgress;
import cn.hotline.dispatch.noting.ProgressNote;
import cn.hotline.dispatch.noting.ProgressNotes;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.web.idempotency.Idempotency;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Notes of the handling 过程记录 over REST. */
@Path("/api/v1/work-orders/{id}/notes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "办理记录")
public class NoteResource {
    private final NoteProgress noteProgress;
    private final ProgressNotes notes;
    private final WorkOrders orders;
    private final Idempotency idempotency;
    private final Caller caller;

    NoteResource(
            NoteProgress noteProgress, ProgressNotes notes, WorkOrders orders, Idempotency idempotency, Caller caller) {
        this.noteProgress = noteProgress;
        this.notes = notes;
        this.orders = orders;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** What was done, and who may hear of it. */
    @Schema(name = "NoteAddition", description = "过程记录的内容")
    public record Addition(
            @NotBlank(message = "必填")
            @Size(max = 2000, message = "不超过 2000 字")
            @Schema(description = "内容；电话、证件号等会自动隐去", examples = "已约施工方今晚到场协商")
            String text,

            @NotNull(message = "必填") @Schema(description = "是否为阶段性答复：可告知诉求人", examples = "true")
            Boolean interimReply) {}

    /** A note 过程记录. */
    @Schema(name = "ProgressNote", description = "过程记录")
    public record NoteView(
            @Schema(description = "记录编号") UUID id,
            @Schema(description = "内容") String text,
            @Schema(description = "是否为阶段性答复") boolean interimReply,
            @Schema(description = "记录人账号") String notedBy,
            @Schema(description = "记录时间") Instant notedAt) {
        static NoteView of(ProgressNote note) {
            return new NoteView(note.id(), note.text(), note.isInterimReply(), note.notedBy(), note.notedAt());
        }
    }

    @POST
    @RolesAllowed(Role.HANDLER_ID)
    @APIResponseSchema(value = NoteView.class, responseCode = "201", responseDescription = "已记录")
    @Operation(operationId = "noteProgress", summary = "记录办理过程", description = "阶段性答复会显示在诉求人的进度查询中；其余仅供内部查看。")
    public RestResponse<NoteView> add(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull(message = "必填") Addition request) {
        NoteView note = idempotency.once(
                key,
                "noteProgress",
                List.of(id, request),
                NoteView.class,
                () -> NoteView.of(noteProgress.add(new WorkOrderId(id), request.text(), request.interimReply())));
        return RestResponse.status(RestResponse.Status.CREATED, note);
    }

    @GET
    @RolesAllowed({
        Role.AGENT_ID,
        Role.DISPATCHER_ID,
        Role.HANDLER_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.SUPERVISOR_ID,
        Role.REVIEWER_ID,
        Role.ANALYST_ID
    })
    @Operation(operationId = "listNotes", summary = "查看过程记录", description = "按记录先后排列。")
    public Page<NoteView> list(
            @PathParam("id") UUID id,
            @QueryParam("after") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多 500")
                    int limit) {
        WorkOrder order = orders.require(new WorkOrderId(id));
        caller.requireUnit(order.readers());
        return Page.of(notes.list(order.id(), after, limit + 1), limit, note -> note.id()
                        .toString())
                .map(NoteView::of);
    }
}
