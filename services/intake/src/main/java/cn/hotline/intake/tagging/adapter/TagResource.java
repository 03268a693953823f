package cn.hotline.intake.tagging.adapter;

import cn.hotline.intake.tagging.AddTag;
import cn.hotline.intake.tagging.ChangeTag;
import cn.hotline.intake.tagging.Tags;
import cn.hotline.kernel.Role;
import cn.hotline.web.ETags;
import cn.hotline.web.idempotency.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The directory of tags 标签目录 over REST. */
@Path("/api/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "标签")
public class TagResource {
    private final Tags tags;
    private final AddTag addTag;
    private final ChangeTag changeTag;
    private final Idempotency idempotency;

    TagResource(Tags tags, AddTag addTag, ChangeTag changeTag, Idempotency idempotency) {
        this.tags = tags;
        this.addTag = addTag;
        this.changeTag = changeTag;
        this.idempotency = idempotency;
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
        Role.SURVEYOR_ID,
        Role.EVALUATOR_ID,
        Role.ANALYST_ID,
        Role.ADMIN_ID,
        Role.SOURCE_ID
    })
    @Operation(operationId = "listTags", summary = "查询标签目录", description = "全部标签，按代码排列，含已过有效期的。")
    public List<TagView> list() {
        return tags.all().stream().map(TagView::of).toList();
    }

    @POST
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "addTag", summary = "新增标签")
    @APIResponseSchema(value = TagView.class, responseCode = "201", responseDescription = "已新增")
    public RestResponse<TagView> add(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull(message = "必填") TagRequests.Addition request) {
        TagView tag = idempotency.once(
                key,
                "addTag",
                request,
                TagView.class,
                () -> TagView.of(addTag.add(request.code(), request.name(), request.traits())));
        return RestResponse.ResponseBuilder.<TagView>created(URI.create("/api/v1/tags/" + tag.code()))
                .entity(tag)
                .header("ETag", ETags.of(tag.version()))
                .build();
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "changeTag", summary = "变更标签", description = "改类别或有效期；名称与代码不变。")
    public RestResponse<TagView> change(
            @PathParam("code") @Pattern(regexp = TagRequests.CODE, message = "应为大写字母、数字、下划线") String code,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") TagRequests.Change request) {
        TagView tag = TagView.of(changeTag.change(code, ifMatch, request.traits()));
        return RestResponse.ResponseBuilder.ok(tag)
                .header("ETag", ETags.of(tag.version()))
                .build();
    }
}
