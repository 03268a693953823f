package cn.hotline.statistics.folding.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.statistics.folding.CaseFactView;
import cn.hotline.statistics.folding.CaseStatus;
import cn.hotline.statistics.folding.ReadCaseFacts;
import cn.hotline.web.ETags;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The case facts 工单事实 as REST. */
@Path("/api/v1/case-facts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.ANALYST_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.ADMIN_ID,
    Role.DISPATCHER_ID,
    Role.REVIEWER_ID,
    Role.HANDLER_ID
})
@Tag(name = "工单事实")
public class CaseFactResource {
    private static final String OPEN = "open";

    private final ReadCaseFacts facts;
    private final Caller caller;

    CaseFactResource(ReadCaseFacts facts, Caller caller) {
        this.facts = facts;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listCaseFacts", summary = "查询工单事实", description = "按工单标识排列；承办单位只看到本单位及下级单位的工单。")
    public Page<CaseFactView> list(
            @QueryParam("status") @Parameter(description = "状态代码（小写，连字符）；open 为全部未归档；缺省为全部", example = "open")
                    String status,
            @QueryParam("excluded")
                    @Pattern(regexp = "true|false", message = "应为 true 或 false")
                    @Parameter(description = "true 为准予不计考核的工单，false 为其余工单；缺省为全部", example = "true")
                    String excluded,
            @QueryParam("after") String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "不得小于 1")
                    @Max(value = Page.MAX_LIMIT, message = "不得大于 500")
                    int limit) {
        List<CaseFactView> rows = facts.list(
                statuses(status),
                excluded == null ? null : Boolean.valueOf(excluded),
                ownUnit(),
                cursor(after),
                limit + 1);
        return Page.of(rows, limit, row -> row.caseId().toString());
    }

    @GET
    @Path("/{caseId}")
    @Operation(operationId = "getCaseFact", summary = "查询一件工单的事实")
    public RestResponse<CaseFactView> get(@PathParam("caseId") CaseId caseId) {
        CaseFactView fact = facts.one(caseId.value())
                .orElseThrow(() -> new DomainException(StatisticsError.CASE_FACT_NOT_FOUND, caseId));
        caller.requireUnit(fact.unitPath().stream().map(UnitCode::new).toList());
        return RestResponse.ResponseBuilder.ok(fact)
                .header("ETag", ETags.of(fact.version()))
                .build();
    }

    private String ownUnit() {
        if (!caller.isBoundToUnit()) {
            return null;
        }
        UnitCode own = caller.actor().unit();
        if (own == null) {
            throw new DomainException(CommonError.OTHER_UNIT);
        }
        return own.value();
    }

    private static List<CaseStatus> statuses(String status) {
        List<CaseStatus> all = List.of(CaseStatus.values());
        if (status == null) {
            return all;
        }
        List<CaseStatus> wanted = all.stream()
                .filter(each -> status.equals(OPEN)
                        ? each != CaseStatus.ARCHIVED
                        : code(each).equals(status))
                .toList();
        if (wanted.isEmpty()) {
            throw new DomainException(
                    CommonError.INVALID_PARAMETER,
                    "status",
                    "应为 open 或 "
                            + String.join(
                                    "、",
                                    Arrays.stream(CaseStatus.values())
                                            .map(CaseFactResource::code)
                                            .toList()));
        }
        return wanted;
    }

    private static String code(CaseStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static UUID cursor(String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException noCursor) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "after", "应为上一页返回的 next");
        }
    }
}
