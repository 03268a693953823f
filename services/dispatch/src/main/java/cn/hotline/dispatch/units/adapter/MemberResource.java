package cn.hotline.dispatch.units.adapter;

import cn.hotline.dispatch.units.KeepMember;
import cn.hotline.dispatch.units.RemoveMember;
import cn.hotline.dispatch.units.UnitMembers;
import cn.hotline.dispatch.units.Units;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.UnitCode;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The people of a unit 单位人员 over REST. */
@Path("/api/v1/units/{code}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "承办单位")
public class MemberResource {
    private static final String WRONG_CODE = "单位代码格式不对";
    private static final String WRONG_ACCOUNT = "账号格式不对";

    private final Units units;
    private final UnitMembers members;
    private final KeepMember keepMember;
    private final RemoveMember removeMember;
    private final Caller caller;

    MemberResource(Units units, UnitMembers members, KeepMember keepMember, RemoveMember removeMember, Caller caller) {
        this.units = units;
        this.members = members;
        this.keepMember = keepMember;
        this.removeMember = removeMember;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({
        Role.AGENT_ID,
        Role.DISPATCHER_ID,
        Role.HANDLER_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.SUPERVISOR_ID,
        Role.ADMIN_ID
    })
    @Operation(operationId = "listUnitMembers", summary = "查询单位人员", description = "按账号排列；承办单位只见本单位及下级单位的。")
    public List<MemberView> list(
            @PathParam("code") @Pattern(regexp = UnitRequests.CODE, message = WRONG_CODE) String code) {
        var unit = units.require(new UnitCode(code));
        caller.requireUnit(unit.path());
        return members.of(unit.code()).stream().map(MemberView::of).toList();
    }

    @PUT
    @Path("/{account}")
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "keepUnitMember", summary = "登记单位人员", description = "账号已登记时变更其岗位，须带 If-Match。")
    public RestResponse<MemberView> keep(
            @PathParam("code") @Pattern(regexp = UnitRequests.CODE, message = WRONG_CODE) String code,
            @PathParam("account") @Pattern(regexp = UnitRequests.ACCOUNT, message = WRONG_ACCOUNT) String account,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") UnitRequests.Member member) {
        var kept = keepMember.keep(new UnitCode(code), account, ifMatch, member.name(), member.post(), member.phone());
        return RestResponse.ResponseBuilder.ok(MemberView.of(kept))
                .header("ETag", ETags.of(kept.version()))
                .build();
    }

    @DELETE
    @Path("/{account}")
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "removeUnitMember", summary = "移除单位人员")
    public void remove(
            @PathParam("code") @Pattern(regexp = UnitRequests.CODE, message = WRONG_CODE) String code,
            @PathParam("account") @Pattern(regexp = UnitRequests.ACCOUNT, message = WRONG_ACCOUNT) String account,
            @HeaderParam("If-Match") String ifMatch) {
        removeMember.remove(new UnitCode(code), account, ifMatch);
    }
}
