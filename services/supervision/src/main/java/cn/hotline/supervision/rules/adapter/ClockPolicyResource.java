package cn.hotline.supervision.rules.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.supervision.rules.ClockPolicies;
import cn.hotline.supervision.rules.ClockPolicy;
import cn.hotline.supervision.rules.Rules;
import cn.hotline.web.idempotency.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The versions of the limits 时限规则. */
@Path("/api/v1/clock-policies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.SUPERVISOR_ID,
    Role.DISPATCHER_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.AGENT_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID
})
@Tag(name = "时限规则")
public class ClockPolicyResource {
    private final Rules rules;
    private final ClockPolicies policies;
    private final Idempotency idempotency;

    ClockPolicyResource(Rules rules, ClockPolicies policies, Idempotency idempotency) {
        this.rules = rules;
        this.policies = policies;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(operationId = "listClockPolicies", summary = "查询时限规则各版本", description = "新的在前；工单始终适用受理之日施行的版本。")
    public List<ClockPolicyVersion> list() {
        return rules.book().clocks().stream()
                .collect(Collectors.groupingBy(
                        ClockPolicy::effectiveFrom,
                        () -> new TreeMap<>(Comparator.<LocalDate>naturalOrder().reversed()),
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(version -> ClockPolicyVersion.of(version.getKey(), version.getValue()))
                .toList();
    }

    @POST
    @ResponseStatus(201)
    @APIResponseSchema(value = ClockPolicyVersion.class, responseCode = "201", responseDescription = "已录入")
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(
            operationId = "enterClockPolicies",
            summary = "录入时限规则新版本",
            description = "整版录入，自生效之日起取代此前各行；除全程外每种时限须有一行适用于全部工单，不得有两行条件相同。")
    public ClockPolicyVersion enter(
            @HeaderParam("Idempotency-Key") @Parameter(description = "重试时使用同一键，只录入一版") String key,
            @Valid @NotNull(message = "必填") ClockPolicyVersion version) {
        return idempotency.once(
                key,
                "enterClockPolicies",
                version,
                ClockPolicyVersion.class,
                () -> ClockPolicyVersion.of(
                        version.effectiveFrom(),
                        policies.enter(
                                version.effectiveFrom(),
                                version.lines().stream()
                                        .map(line -> read(line, version))
                                        .toList())));
    }

    private static ClockPolicy read(ClockPolicyVersion.Line line, ClockPolicyVersion version) {
        try {
            return line.from(version.effectiveFrom());
        } catch (IllegalArgumentException noLimit) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "limit", line.limit());
        }
    }
}
