package cn.hotline.supervision.cluing.adapter;

import cn.hotline.kernel.Masking;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.ClueId;
import cn.hotline.supervision.cluing.ClaimClue;
import cn.hotline.supervision.cluing.Clue;
import cn.hotline.supervision.cluing.ClueBook;
import cn.hotline.supervision.cluing.SettleClue;
import cn.hotline.supervision.listing.Filter;
import cn.hotline.supervision.listing.Keys;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Clues 问题线索: read at the centre, looked into by a supervisor; units see none. */
@Path("/api/v1/clues")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.SUPERVISOR_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.ANALYST_ID})
@Tag(name = "问题线索")
public class ClueResource {
    private final ClueBook clues;
    private final ClaimClue claimClue;
    private final SettleClue settleClue;
    private final EntityManager entities;

    ClueResource(ClueBook clues, ClaimClue claimClue, SettleClue settleClue, EntityManager entities) {
        this.clues = clues;
        this.claimClue = claimClue;
        this.settleClue = settleClue;
        this.entities = entities;
    }

    /** What came of a clue. */
    @Schema(name = "ClueSettlement", description = "线索办结")
    public record SettlementRequest(
            @NotNull(message = "必填") @Schema(description = "是否属实")
            Boolean upheld,

            @NotBlank(message = "必填")
            @Size(max = 1000, message = "不超过 1000 字")
            @Schema(description = "核查结论，不得含诉求人个人信息", examples = "两单位相互推诿属实，已约谈")
            String conclusion) {}

    @GET
    @Operation(operationId = "listClues", summary = "查询问题线索", description = "新的在前。")
    public Page<ClueView> list(
            @QueryParam("status") @Pattern(regexp = "FOUND|CLAIMED|SETTLED", message = "应为 FOUND、CLAIMED 或 SETTLED")
                    String status,
            @QueryParam("kind")
                    @Pattern(
                            regexp = "BUCK_PASSING|OVERDUE_UNANSWERED|CONTRADICTED",
                            message = "应为 BUCK_PASSING、OVERDUE_UNANSWERED 或 CONTRADICTED")
                    String kind,
            @QueryParam("caseId") @Pattern(regexp = Keys.UUID_FORM, message = "应为工单标识") String caseId,
            @QueryParam("unit") @Parameter(description = "承办单位代码") String unit,
            @QueryParam("upheld") @Parameter(description = "是否属实；给出时只列已办结的") Boolean upheld,
            @QueryParam("after") @Pattern(regexp = Keys.UUID_FORM, message = "应为上一页的 next") String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        var found = new Filter("select * from clue")
                .and("status = :status", "status", status)
                .and("kind = :kind", "kind", kind)
                .and("case_id = :case", "case", Keys.uuid(caseId))
                .and("unit = :unit", "unit", unit)
                .and("upheld = :upheld", "upheld", upheld)
                .and("id < :after", "after", Keys.uuid(after))
                .list(entities, Clue.class, "order by id desc", limit + 1);
        return Page.of(found, limit, clue -> clue.id().toString()).map(ClueView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getClue", summary = "查看问题线索")
    public RestResponse<ClueView> get(@PathParam("id") UUID id) {
        return ClueView.tagged(clues.get(new ClueId(id)));
    }

    @POST
    @Path("/{id}/claims")
    @RolesAllowed(Role.SUPERVISOR_ID)
    @Operation(operationId = "claimClue", summary = "认领问题线索", description = "本单位人员不得核查本单位的线索。须携带 If-Match。")
    public RestResponse<ClueView> claim(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "线索的版本号（ETag）") String ifMatch) {
        return ClueView.tagged(claimClue.claim(new ClueId(id), ifMatch));
    }

    @POST
    @Path("/{id}/settlements")
    @RolesAllowed(Role.SUPERVISOR_ID)
    @Operation(operationId = "settleClue", summary = "办结问题线索", description = "认领之后说明是否属实及核查结论。须携带 If-Match。")
    public RestResponse<ClueView> settle(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "线索的版本号（ETag）") String ifMatch,
            @Valid @NotNull(message = "必填") SettlementRequest request) {
        return ClueView.tagged(
                settleClue.settle(new ClueId(id), ifMatch, request.upheld(), Masking.text(request.conclusion())));
    }
}
