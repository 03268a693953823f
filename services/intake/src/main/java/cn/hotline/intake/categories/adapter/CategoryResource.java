package cn.hotline.intake.categories.adapter;

import cn.hotline.intake.categories.Category;
import cn.hotline.intake.categories.Directory;
import cn.hotline.kernel.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The categories 诉求类别 an agent chooses from. */
@Path("/api/v1/categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "诉求类别")
public class CategoryResource {
    private final Directory directory;

    CategoryResource(Directory directory) {
        this.directory = directory;
    }

    /** A category as clients see it. */
    @Schema(name = "Category", description = "诉求类别")
    public record CategoryView(
            @Schema(description = "类别代码，每级两位", examples = "0102")
            String code,

            @Schema(description = "名称", examples = "市容环卫") String name,

            @Schema(description = "上级类别代码") String parent,

            @Schema(description = "是否启用") boolean active) {
        static CategoryView of(Category category) {
            return new CategoryView(category.code(), category.name(), category.parent(), category.isActive());
        }
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
    @Operation(operationId = "listCategories", summary = "查询诉求类别", description = "派单服务类别目录的副本，按代码排列，上级在前；目录在派单服务维护。")
    public List<CategoryView> list() {
        return directory.categories().stream().map(CategoryView::of).toList();
    }
}
