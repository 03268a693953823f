package cn.hotline.supervision.noticing.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.supervision.listing.Keys;
import cn.hotline.supervision.noticing.ChannelKind;
import cn.hotline.supervision.noticing.DeliveryState;
import cn.hotline.supervision.noticing.NoticeKind;
import cn.hotline.supervision.noticing.ResendNotice;
import cn.hotline.supervision.noticing.adapter.NoticeViews.NoticeView;
import cn.hotline.supervision.noticing.adapter.NoticeViews.SendingView;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What was told, and what did not arrive 通知. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMIN_ID, Role.SUPERVISOR_ID})
@Tag(name = "通知")
public class NoticeResource {
    private final NoticeQueries queries;
    private final ResendNotice resendNotice;

    NoticeResource(NoticeQueries queries, ResendNotice resendNotice) {
        this.queries = queries;
        this.resendNotice = resendNotice;
    }

    @GET
    @Path("/notices")
    @Operation(operationId = "listNotices", summary = "查询通知", description = "新的在前。")
    public Page<NoticeView> list(
            @QueryParam("caseId") @Pattern(regexp = Keys.UUID_FORM, message = "应为工单标识") String caseId,
            @QueryParam("unit") @Parameter(description = "承办单位代码") String unit,
            @QueryParam("kind") NoticeKind kind,
            @QueryParam("channel") ChannelKind channel,
            @QueryParam("status") DeliveryState status,
            @QueryParam("after") @Pattern(regexp = Keys.UUID_FORM, message = "应为上一页的 next") String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        return queries.notices(
                new NoticeQueries.Asked(Keys.uuid(caseId), unit, kind, channel, status, Keys.uuid(after)), limit);
    }

    @POST
    @Path("/notice-sendings/{id}/resendings")
    @Operation(operationId = "resendNotice", summary = "重发通知", description = "已放弃、失败待重试或已发送的可以重发；正在发送的为 409。接收方可能收到两次。")
    public RestResponse<SendingView> resend(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "通知列表中的 version") String ifMatch) {
        return SendingView.of(resendNotice.resend(id, ifMatch)).answer();
    }
}
