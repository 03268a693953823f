package cn.hotline.lifecycle.sealing.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.lifecycle.sealing.SealDossier;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Files;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sealed dossier 密封卷宗 of a case. */
@Path("/api/v1/cases/{caseId}/dossier")
@Tag(name = "时间线")
@RolesAllowed({
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.SUPERVISOR_ID,
    Role.REVIEWER_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID
})
public class DossierResource {
    private final SealDossier seal;
    private final Caller caller;

    DossierResource(SealDossier seal, Caller caller) {
        this.seal = seal;
        this.caller = caller;
    }

    @GET
    @Produces({"application/zip", "*/*"})
    @Operation(
            operationId = "getDossier",
            summary = "下载密封卷宗",
            description =
                    "ZIP：可读页面、工单、时间线及其封存原文与哈希、附件、清单、校验方法；不依赖本系统即可校验。" + "未归档的注明非正式卷宗；附件以本人身份向受理服务取得，取不到的在清单中写明原因。")
    @APIResponse(
            responseCode = "200",
            description = "卷宗文件",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response dossier(@PathParam("caseId") String caseId) {
        SealDossier.Dossier dossier = seal.of(caseId, caller.actor());
        StreamingOutput file = out -> {
            try {
                Files.copy(dossier.zip(), out);
            } finally {
                Files.delete(dossier.zip());
            }
        };
        return Response.ok(file)
                .type("application/zip")
                .header("Content-Disposition", "attachment; filename=\"" + dossier.caseNo() + ".zip\"")
                .build();
    }
}
