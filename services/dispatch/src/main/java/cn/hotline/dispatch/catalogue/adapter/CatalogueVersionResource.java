package cn.hotline.dispatch.catalogue.adapter;

import cn.hotline.dispatch.catalogue.CatalogueEntries;
import cn.hotline.dispatch.catalogue.CatalogueEntryVersion;
import cn.hotline.dispatch.catalogue.CatalogueHistory;
import cn.hotline.kernel.Role;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a line of the catalogue said before 目录条目版本 over REST. */
@Path("/api/v1/catalogue-entries/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ADMIN_ID, Role.DISPATCHER_ID, Role.SECTION_HEAD_ID})
@Tag(name = "派单目录")
public class CatalogueVersionResource {
    private final CatalogueEntries entries;
    private final CatalogueHistory history;

    CatalogueVersionResource(CatalogueEntries entries, CatalogueHistory history) {
        this.entries = entries;
        this.history = history;
    }

    /** What it said, and by whom. */
    @Schema(name = "CatalogueEntryVersion", description = "派单目录条目的一个版本")
    public record VersionView(
            @Schema(description = "内容；其中 version 为该版本号") CatalogueEntryView entry,
            @Schema(description = "变更人账号") String changedBy,
            @Schema(description = "变更人姓名") String changedName,
            @Schema(description = "变更时间") Instant changedAt) {
        static VersionView of(UUID id, CatalogueEntryVersion version) {
            return new VersionView(
                    CatalogueEntryView.of(id, version.terms(), version.version()),
                    version.changedBy(),
                    version.changedName(),
                    version.changedAt());
        }
    }

    @GET
    @Operation(operationId = "listCatalogueEntryVersions", summary = "查询目录条目的各版本", description = "新的在前。")
    public Page<VersionView> list(
            @PathParam("id") UUID id,
            @QueryParam("after") Long after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多 500")
                    int limit) {
        entries.require(id);
        return Page.of(history.of(id, after, limit + 1), limit, each -> String.valueOf(each.version()))
                .map(each -> VersionView.of(id, each));
    }
}
