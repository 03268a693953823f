package cn.hotline.dispatch.catalogue.adapter;

import cn.hotline.dispatch.catalogue.AddCatalogueEntry;
import cn.hotline.dispatch.catalogue.CatalogueEntries;
import cn.hotline.dispatch.catalogue.ChangeCatalogueEntry;
import cn.hotline.kernel.Role;
import cn.hotline.web.ETags;
import cn.hotline.web.idempotency.Idempotency;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The responsibility catalogue 派单目录 over REST. */
@Path("/api/v1/catalogue-entries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "派单目录")
public class CatalogueEntryResource {
    private final CatalogueEntries entries;
    private final AddCatalogueEntry addEntry;
    private final ChangeCatalogueEntry changeEntry;
    private final Idempotency idempotency;

    CatalogueEntryResource(
            CatalogueEntries entries,
            AddCatalogueEntry addEntry,
            ChangeCatalogueEntry changeEntry,
            Idempotency idempotency) {
        this.entries = entries;
        this.addEntry = addEntry;
        this.changeEntry = changeEntry;
        this.idempotency = idempotency;
    }

    @GET
    @RolesAllowed({Role.ADMIN_ID, Role.DISPATCHER_ID})
    @Operation(operationId = "listCatalogueEntries", summary = "查询派单目录", description = "按登记先后排列。")
    public Page<CatalogueEntryView> list(
            @QueryParam("category") @Pattern(regexp = "(\\d{2}){1,3}", message = "应为 2、4 或 6 位数字") String category,
            @QueryParam("unit") @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "单位代码格式不对") String unit,
            @QueryParam("after") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多 500")
                    int limit) {
        return Page.of(entries.after(after, category, unit, limit + 1), limit, entry -> entry.id()
                        .toString())
                .map(CatalogueEntryView::of);
    }

    @POST
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "addCatalogueEntry", summary = "新增派单目录条目")
    @APIResponseSchema(value = CatalogueEntryView.class, responseCode = "201", responseDescription = "已新增")
    public RestResponse<CatalogueEntryView> add(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull(message = "必填") CatalogueEntryData request) {
        CatalogueEntryView entry = idempotency.once(
                key,
                "addCatalogueEntry",
                request,
                CatalogueEntryView.class,
                () -> CatalogueEntryView.of(addEntry.add(request.terms())));
        return answer(RestResponse.Status.CREATED, entry);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "changeCatalogueEntry", summary = "变更派单目录条目", description = "只影响以后的派单。")
    public RestResponse<CatalogueEntryView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") CatalogueEntryData request) {
        return answer(RestResponse.Status.OK, CatalogueEntryView.of(changeEntry.change(id, ifMatch, request.terms())));
    }

    private static RestResponse<CatalogueEntryView> answer(RestResponse.Status status, CatalogueEntryView entry) {
        return RestResponse.ResponseBuilder.create(status, entry)
                .header("ETag", ETags.of(entry.version()))
                .build();
    }
}
