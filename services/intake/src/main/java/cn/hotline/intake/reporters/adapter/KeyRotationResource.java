package cn.hotline.intake.reporters.adapter;

import cn.hotline.intake.reporters.KeyRotation;
import cn.hotline.intake.reporters.KeyRotationWorker;
import cn.hotline.intake.reporters.KeyRotations;
import cn.hotline.intake.reporters.RotationStatus;
import cn.hotline.intake.reporters.StartKeyRotation;
import cn.hotline.kernel.Role;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Key rotations 密钥轮换 over REST. */
@Path("/api/v1/key-rotations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN_ID)
@Tag(name = "密钥轮换")
public class KeyRotationResource {
    private final StartKeyRotation startKeyRotation;
    private final KeyRotationWorker worker;
    private final KeyRotations rotations;

    KeyRotationResource(StartKeyRotation startKeyRotation, KeyRotationWorker worker, KeyRotations rotations) {
        this.startKeyRotation = startKeyRotation;
        this.worker = worker;
        this.rotations = rotations;
    }

    /** A rotation and how far it has come. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "KeyRotation", description = "密钥轮换")
    public record View(
            @Schema(description = "标识") UUID rotationId,

            @Schema(description = "现行密钥的短标识（SHA-256 前 4 字节）", examples = "3fa94c01")
            String keyId,

            @Schema(description = "状态") RotationStatus status,
            @Schema(description = "发起人") String startedBy,
            @Schema(description = "发起时间") Instant startedAt,
            @Schema(description = "结束时间") Instant finishedAt,

            @Schema(description = "已重新加密", examples = "12000")
            long resealed,

            @Schema(description = "未能打开", examples = "0") long failed,

            @Schema(description = "尚未使用现行密钥；列表中没有", examples = "800")
            Long remaining,

            @Schema(description = "未能打开的原因，最多 100 条；列表中没有") List<String> problems) {
        static View of(KeyRotation rotation, Long remaining, List<String> problems) {
            return new View(
                    rotation.rotationId(),
                    rotation.keyId(),
                    rotation.status(),
                    rotation.startedByName(),
                    rotation.startedAt(),
                    rotation.finishedAt(),
                    rotation.resealed(),
                    rotation.failed(),
                    remaining,
                    problems);
        }
    }

    @POST
    @Operation(
            operationId = "startKeyRotation",
            summary = "发起密钥轮换",
            description = "以现行密钥分批重新加密全部密文（诉求人信息、补充诉求与待处理平台消息的原文），不影响日常办理；已在进行的轮换继续进行（200）。")
    @APIResponse(
            responseCode = "201",
            description = "已发起",
            content = @Content(schema = @Schema(implementation = View.class)))
    @APIResponse(
            responseCode = "200",
            description = "已在进行",
            content = @Content(schema = @Schema(implementation = View.class)))
    public RestResponse<View> start() {
        var started = startKeyRotation.start();
        worker.wake();
        KeyRotation rotation = started.rotation();
        return RestResponse.ResponseBuilder.create(
                        started.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        View.of(rotation, null, null))
                .location(URI.create("/api/v1/key-rotations/" + rotation.rotationId()))
                .build();
    }

    @GET
    @Operation(operationId = "listKeyRotations", summary = "查询密钥轮换列表", description = "新的在前，最多 50 次。")
    public List<View> list() {
        return rotations.newest().stream()
                .map(rotation -> View.of(rotation, null, null))
                .toList();
    }

    @GET
    @Path("/{rotationId}")
    @Operation(operationId = "getKeyRotation", summary = "查询密钥轮换的进度")
    public View get(@PathParam("rotationId") UUID rotationId) {
        KeyRotation rotation = rotations.require(rotationId);
        return View.of(rotation, rotations.remaining(rotation.keyId()), rotations.failures(rotationId));
    }
}
