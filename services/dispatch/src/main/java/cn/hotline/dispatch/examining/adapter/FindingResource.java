package cn.hotline.dispatch.examining.adapter;

import cn.hotline.dispatch.examining.FindGaps;
import cn.hotline.dispatch.examining.FindOverlaps;
import cn.hotline.dispatch.examining.FindingKind;
import cn.hotline.dispatch.examining.Gap;
import cn.hotline.dispatch.examining.PairPlace;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.Role;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Examining the catalogue 目录检查 over REST. */
@Path("/api/v1/catalogue-findings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMIN_ID, Role.DISPATCHER_ID, Role.SECTION_HEAD_ID})
@Tag(name = "派单目录")
public class FindingResource {
    private final FindOverlaps findOverlaps;
    private final FindGaps findGaps;
    private final Clock clock;

    FindingResource(FindOverlaps findOverlaps, FindGaps findGaps, Clock clock) {
        this.findOverlaps = findOverlaps;
        this.findGaps = findGaps;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listCatalogueFindings",
            summary = "检查派单目录",
            description = "重叠：同一类别、同一区域、条件可同时满足而承办单位不同的两个条目；空白：末级类别没有适用的无条件条目。")
    public Page<FindingView> list(
            @Parameter(description = "OVERLAP 重叠、GAP 空白") @QueryParam("kind") @NotNull(message = "必填") FindingKind kind,
            @Parameter(description = "检查哪一天的目录；默认今天") @QueryParam("on") LocalDate on,
            @QueryParam("after") String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多 500")
                    int limit) {
        LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), DistrictTime.ZONE) : on;
        return kind == FindingKind.OVERLAP
                ? Page.of(findOverlaps.find(day, PairPlace.parse(after), limit + 1), limit, PairPlace::of)
                        .map(FindingView::of)
                : Page.of(findGaps.find(day, after, limit + 1), limit, Gap::category)
                        .map(FindingView::of);
    }
}
