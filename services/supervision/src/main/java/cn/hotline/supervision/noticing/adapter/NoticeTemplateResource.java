package cn.hotline.supervision.noticing.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.supervision.noticing.ChannelKind;
import cn.hotline.supervision.noticing.NoticeKind;
import cn.hotline.supervision.noticing.NoticeTemplates;
import cn.hotline.supervision.noticing.adapter.NoticeViews.TemplateData;
import cn.hotline.supervision.noticing.adapter.NoticeViews.TemplateView;
import cn.hotline.web.idempotency.Idempotency;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What notices say 通知模板, in versions. */
@Path("/api/v1/notice-templates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN_ID)
@Tag(name = "通知")
public class NoticeTemplateResource {
    private final NoticeTemplates templates;
    private final Idempotency idempotency;
    private final Caller caller;

    NoticeTemplateResource(NoticeTemplates templates, Idempotency idempotency, Caller caller) {
        this.templates = templates;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listNoticeTemplates", summary = "查询通知模板", description = "各版本，新的在前，不分页。")
    public Page<TemplateView> list(@QueryParam("kind") NoticeKind kind, @QueryParam("channel") ChannelKind channel) {
        return new Page<>(
                templates.list(kind, channel).stream().map(TemplateView::of).toList(), null);
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = TemplateView.class, responseCode = "201", responseDescription = "已新增版本")
    @Operation(operationId = "writeNoticeTemplate", summary = "新增通知模板版本", description = "已有版本不变；同一种类与渠道以最近生效的为准。")
    public TemplateView write(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull(message = "必填") TemplateData data) {
        return idempotency.once(
                key,
                "writeNoticeTemplate",
                data,
                TemplateView.class,
                () -> TemplateView.of(templates.write(
                        data.kind(),
                        data.channel(),
                        data.effectiveFrom(),
                        data.subject(),
                        data.body(),
                        caller.actor())));
    }
}
