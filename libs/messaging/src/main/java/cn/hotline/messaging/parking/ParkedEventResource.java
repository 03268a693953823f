package cn.hotline.messaging.parking;

import cn.hotline.kernel.Role;
import cn.hotline.web.ETags;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import com.fasterxml.jackson.databind.JsonNode;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The administrator's view of parked events: look, mend, replay, discard. */
@Path("/api/v1/parked-events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN_ID)
@Tag(name = "滞留事件")
public class ParkedEventResource {
    private final ParkingLot parking;
    private final ParkedEvents parkedEvents;
    private final Caller caller;

    ParkedEventResource(ParkingLot parking, ParkedEvents parkedEvents, Caller caller) {
        this.parking = parking;
        this.parkedEvents = parkedEvents;
        this.caller = caller;
    }

    /** A correction of what an event says. */
    @Schema(description = "对滞留事件内容的修正")
    public record Mending(
            @NotNull @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT)
            JsonNode payload,

            @NotBlank @Size(max = 500) String note) {}

    /** The reason for giving an event up. */
    @Schema(description = "放弃滞留事件的理由")
    public record Discarding(@NotBlank @Size(max = 500) String note) {}

    @GET
    @Operation(operationId = "listParkedEvents", summary = "查询滞留事件", description = "按滞留先后排列。")
    public Page<ParkedEvent> list(
            @QueryParam("status") @DefaultValue("PARKED") @Pattern(regexp = "PARKED|REPLAYED|DISCARDED") String status,
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Page.of(parking.list(status, after, limit + 1), limit, event -> String.valueOf(event.seq()));
    }

    @PUT
    @Path("/{id}/payload")
    @Operation(operationId = "mendParkedEvent", summary = "修正滞留事件的内容")
    public RestResponse<ParkedEvent> mend(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Mending mending) {
        return answer(
                parkedEvents.mend(id, ifMatch, mending.payload(), caller.actor().id(), mending.note()));
    }

    @POST
    @Path("/{id}/replays")
    @Operation(operationId = "replayParkedEvent", summary = "重放滞留事件", description = "同一工单须按先后顺序重放。")
    public RestResponse<ParkedEvent> replay(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(parkedEvents.replay(id, ifMatch, caller.actor().id()));
    }

    @POST
    @Path("/{id}/discards")
    @Operation(operationId = "discardParkedEvent", summary = "放弃滞留事件")
    public RestResponse<ParkedEvent> discard(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull Discarding discarding) {
        return answer(parkedEvents.discard(id, ifMatch, caller.actor().id(), discarding.note()));
    }

    private static RestResponse<ParkedEvent> answer(ParkedEvent event) {
        return RestResponse.ResponseBuilder.ok(event)
                .header("ETag", ETags.of(event.version()))
                .build();
    }
}
