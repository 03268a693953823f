package cn.hotline.dispatch.categories.adapter;

import cn.hotline.dispatch.categories.AddCategory;
import cn.hotline.dispatch.categories.Categories;
import cn.hotline.dispatch.categories.ChangeCategory;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.Role;
import cn.hotline.web.ETags;
import cn.hotline.web.idempotency.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The tree of categories 诉求类别 over REST. */
@Path("/api/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "诉求类别")
public class CategoryResource {
    private static final String CODE = "(\\d{2}){1,3}";

    private final Categories categories;
    private final AddCategory addCategory;
    private final ChangeCategory changeCategory;
    private final Idempotency idempotency;

    CategoryResource(
            Categories categories, AddCategory addCategory, ChangeCategory changeCategory, Idempotency idempotency) {
        this.categories = categories;
        this.addCategory = addCategory;
        this.changeCategory = changeCategory;
        this.idempotency = idempotency;
    }

    /** A new category. */
    @Schema(name = "CategoryAddition", description = "新增类别")
    public record Addition(
            @NotNull(message = "必填")
            @Pattern(regexp = CODE, message = "应为 2、4 或 6 位数字")
            @Schema(description = "类别代码；前几位为上级代码", examples = "010205")
            String code,

            @NotBlank(message = "必填")
            @Size(max = 100, message = "不超过 100 字")
            @Schema(description = "名称", examples = "餐厨垃圾")
            String name,

            @Schema(description = "是否启用；不填为启用") Boolean active) {}

    /** A category's new particulars. */
    @Schema(name = "CategoryChange", description = "变更类别")
    public record Change(
            @NotBlank(message = "必填")
            @Size(max = 100, message = "不超过 100 字")
            @Schema(description = "名称", examples = "餐厨垃圾")
            String name,

            @NotNull(message = "必填") @Schema(description = "是否启用")
            Boolean active) {}

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
    @Operation(operationId = "listCategories", summary = "查询诉求类别", description = "全部类别，按代码排列，上级在前。")
    public List<CategoryView> list() {
        return categories.all().stream().map(CategoryView::of).toList();
    }

    @POST
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "addCategory", summary = "新增诉求类别")
    @APIResponseSchema(value = CategoryView.class, responseCode = "201", responseDescription = "已新增")
    public RestResponse<CategoryView> add(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull(message = "必填") Addition request) {
        CategoryView category = idempotency.once(
                key,
                "addCategory",
                request,
                CategoryView.class,
                () -> CategoryView.of(addCategory.add(
                        new CategoryCode(request.code()),
                        request.name(),
                        request.active() == null || request.active())));
        return answer(RestResponse.Status.CREATED, category);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "changeCategory", summary = "变更诉求类别", description = "更名或停用。")
    public RestResponse<CategoryView> change(
            @PathParam("code") @Pattern(regexp = CODE, message = "应为 2、4 或 6 位数字") String code,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Change request) {
        var category = changeCategory.change(new CategoryCode(code), ifMatch, request.name(), request.active());
        return answer(RestResponse.Status.OK, CategoryView.of(category));
    }

    private static RestResponse<CategoryView> answer(RestResponse.Status status, CategoryView category) {
        return RestResponse.ResponseBuilder.create(status, category)
                .header("ETag", ETags.of(category.version()))
                .build();
    }
}
