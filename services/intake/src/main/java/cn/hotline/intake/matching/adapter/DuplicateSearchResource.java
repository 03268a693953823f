package cn.hotline.intake.matching.adapter;

import cn.hotline.intake.matching.FindDuplicates;
import cn.hotline.intake.registering.adapter.DemandRequests;
import cn.hotline.kernel.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Likely duplicates 疑似重复 over REST: asked again and again while an agent types, so nothing is kept of it. */
@Path("/api/v1/duplicate-searches")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "疑似重复")
public class DuplicateSearchResource {
    private static final int FEW = 5;
    private static final String UNIT = "[A-Z0-9][A-Z0-9-]{0,39}";

    private final FindDuplicates findDuplicates;

    DuplicateSearchResource(FindDuplicates findDuplicates) {
        this.findDuplicates = findDuplicates;
    }

    /** What is known so far. */
    @Schema(name = "DuplicateSearch", description = "已录入的内容；标题、内容、电话至少一项")
    public record Request(
            @Size(max = 200, message = "不超过 200 字") @Schema(description = "标题", examples = "小区门口占道经营")
            String title,

            @Size(max = 10_000, message = "不超过 10000 字") @Schema(description = "内容")
            String content,

            @Pattern(regexp = DemandRequests.CATEGORY, message = "应为 2、4 或 6 位数字")
            @Schema(description = "诉求类别代码", examples = "010203")
            String category,

            @Valid @Schema(description = "事发地点") Where place,

            @Valid @Schema(description = "诉求人：只作密钥散列比对，不保存") Who reporter,

            @Schema(description = "事发时间") OffsetDateTime occurredAt,

            @Min(value = 1, message = "至少为 1")
            @Max(value = 20, message = "至多为 20")
            @Schema(description = "最多返回几件；不填为 5")
            Integer limit) {
        FindDuplicates.Known known() {
            return new FindDuplicates.Known(
                    title,
                    content,
                    category,
                    place == null ? null : place.street,
                    place == null ? null : place.community,
                    place == null ? null : place.address,
                    reporter == null ? null : reporter.phone,
                    reporter == null ? null : reporter.name,
                    occurredAt == null ? null : occurredAt.toInstant());
        }

        @Override
        public String toString() {
            return "DuplicateSearch[…]";
        }
    }

    /** Where it is. */
    @Schema(name = "DuplicateSearchPlace", description = "事发地点")
    public record Where(
            @Pattern(regexp = UNIT, message = "应为街道代码") @Schema(description = "街道代码", examples = "HS-GS")
            String street,

            @Pattern(regexp = UNIT, message = "应为社区代码") @Schema(description = "社区代码")
            String community,

            @Size(max = 300, message = "不超过 300 字") @Schema(description = "地址")
            String address) {
        @Override
        public String toString() {
            return "Where[" + street + "]";
        }
    }

    /** Who it is. */
    @Schema(name = "DuplicateSearchReporter", description = "诉求人")
    public record Who(
            @Size(max = 50, message = "不超过 50 字") @Schema(description = "姓名", examples = "张三")
            String name,

            @Size(max = 40, message = "不超过 40 字")
            @Pattern(regexp = DemandRequests.PHONE, message = DemandRequests.NO_PHONE)
            @Schema(description = "电话", examples = "13800138000")
            String phone) {
        @Override
        public String toString() {
            return "Who[…]";
        }
    }

    @POST
    @RolesAllowed({Role.AGENT_ID, Role.DISPATCHER_ID})
    @Operation(
            operationId = "searchDuplicates",
            summary = "查找疑似重复诉求",
            description = "边录入边查找：比对未归档及近期归档的诉求，最像的在前，并说明理由；供受理员决定并案或合并办理，不自动并案。")
    public List<DuplicateView> search(@Valid @NotNull(message = "必填") Request request) {
        int limit = request.limit() == null ? FEW : request.limit();
        return findDuplicates.find(request.known(), limit).stream()
                .map(DuplicateView::of)
                .toList();
    }
}
