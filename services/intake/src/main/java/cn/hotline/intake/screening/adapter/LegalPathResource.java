package cn.hotline.intake.screening.adapter;

import cn.hotline.events.code.NonAcceptanceReason;
import cn.hotline.intake.screening.LegalPath;
import cn.hotline.intake.screening.LegalPaths;
import cn.hotline.intake.screening.SetLegalPath;
import cn.hotline.kernel.Role;
import cn.hotline.web.idempotency.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The legal paths 法定途径 over REST, offered to an agent who does not accept a demand. */
@Path("/api/v1/legal-paths")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "甄别")
public class LegalPathResource {
    private final LegalPaths paths;
    private final SetLegalPath setLegalPath;
    private final Idempotency idempotency;
    private final Clock clock;

    LegalPathResource(LegalPaths paths, SetLegalPath setLegalPath, Idempotency idempotency, Clock clock) {
        this.paths = paths;
        this.setLegalPath = setLegalPath;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** The new words. */
    @Schema(name = "LegalPathSetting", description = "设定法定途径告知用语")
    public record Setting(
            @NotNull(message = "必填") @Schema(description = "不予受理原因代码")
            NonAcceptanceReason reason,

            @NotBlank(message = "必填")
            @Size(max = 1_000, message = "不超过 1000 字")
            @Schema(description = "告知用语", examples = "可向人民法院申请执行")
            String text) {}

    /** The words for one reason. */
    @Schema(name = "LegalPath", description = "不予受理原因及其法定途径告知用语")
    public record View(
            @Schema(description = "不予受理原因代码") NonAcceptanceReason reason,
            @Schema(description = "原因名称") String reasonName,
            @Schema(description = "告知用语，可在不予受理时直接采用或修改") String text,
            @Schema(description = "生效时间") Instant effectiveFrom) {
        static View of(LegalPath path) {
            return new View(path.reason(), path.reason().label(), path.told(), path.effectiveFrom());
        }
    }

    @GET
    @RolesAllowed({Role.AGENT_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.REVIEWER_ID, Role.ADMIN_ID})
    @Operation(operationId = "listLegalPaths", summary = "查询法定途径告知用语", description = "每一不予受理原因现行的默认用语。")
    public List<View> list() {
        return paths.inForce(clock.instant()).stream().map(View::of).toList();
    }

    @POST
    @RolesAllowed(Role.ADMIN_ID)
    @Operation(operationId = "setLegalPath", summary = "设定法定途径告知用语", description = "立即生效；原用语留存备查。")
    @APIResponseSchema(value = View.class, responseCode = "201", responseDescription = "已设定")
    public RestResponse<View> set(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull(message = "必填") Setting setting) {
        View view = idempotency.once(
                key,
                "setLegalPath",
                setting,
                View.class,
                () -> View.of(setLegalPath.set(setting.reason(), setting.text())));
        return RestResponse.status(RestResponse.Status.CREATED, view);
    }
}
