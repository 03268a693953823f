package cn.hotline.dispatch.units.adapter;

import cn.hotline.dispatch.units.AddUnit;
import cn.hotline.dispatch.units.ChangeUnit;
import cn.hotline.dispatch.units.Units;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The directory of units 承办单位 over REST. */
@Path("/api/v1/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "承办单位")
public class UnitResource {
    private final Units units;
    private final AddUnit addUnit;
    private final ChangeUnit changeUnit;
    private final Idempotency idempotency;

    UnitResource(Units units, AddUnit addUnit, ChangeUnit changeUnit, Idempotency idempotency) {
        this.units = units;
        this.addUnit = addUnit;
        this.changeUnit = changeUnit;
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
    @Operation(operationId = "listUnits", summary = "查询承办单位", description = "全部单位，按代码排列；path 给出层级。")
    public List<UnitView> list() {
        return units.all().stream().map(UnitView::of).toList();
    }

    @POST
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "addUnit", summary = "新增承办单位")
    @APIResponseSchema(value = UnitView.class, responseCode = "201", responseDescription = "已新增")
    public RestResponse<UnitView> add(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull(message = "必填") UnitRequests.Addition request) {
        UnitView unit = idempotency.once(key, "addUnit", request, UnitView.class, () -> add(request));
        return answer(RestResponse.Status.CREATED, unit);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(
            operationId = "changeUnit",
            summary = "变更承办单位",
            description = "更名、调整上级或停用；下级单位随之移动。尚有未办结派单件的单位不能停用，须先移交。")
    public RestResponse<UnitView> change(
            @PathParam("code") @Pattern(regexp = UnitRequests.CODE, message = "单位代码格式不对") String code,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") UnitRequests.Change request) {
        var unit = changeUnit.change(
                new UnitCode(code),
                ifMatch,
                request.name(),
                request.kind(),
                code(request.parent()),
                request.active(),
                request.dutyPhone());
        return answer(RestResponse.Status.OK, UnitView.of(unit));
    }

    private UnitView add(UnitRequests.Addition request) {
        return UnitView.of(addUnit.add(
                new UnitCode(request.code()),
                request.name(),
                request.kind(),
                code(request.parent()),
                request.active() == null || request.active(),
                request.dutyPhone()));
    }

    private static UnitCode code(String text) {
        return text == null ? null : new UnitCode(text);
    }

    private static RestResponse<UnitView> answer(RestResponse.Status status, UnitView unit) {
        return RestResponse.ResponseBuilder.create(status, unit)
                .header("ETag", ETags.of(unit.version()))
                .build();
    }
}
