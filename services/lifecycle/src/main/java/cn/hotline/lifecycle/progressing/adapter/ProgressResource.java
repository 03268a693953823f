package cn.hotline.lifecycle.progressing.adapter;

import cn.hotline.lifecycle.progressing.AskProgress;
import cn.hotline.lifecycle.progressing.Progress;
import cn.hotline.web.problem.Problem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Citizens' inquiries 查询进度 over REST; the one operation without a login. */
@Path("/api/v1/progress-inquiries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "进度查询")
public class ProgressResource {
    private final AskProgress askProgress;

    ProgressResource(AskProgress askProgress) {
        this.askProgress = askProgress;
    }

    /** What a citizen got at registration. In the body, so that no log of addresses holds a code. */
    @Schema(name = "ProgressInquiry", description = "查询进度")
    public record Inquiry(
            @NotBlank(message = "必填")
            @Size(max = 40, message = "不超过 40 字")
            @Schema(description = "工单编号", examples = "HS20261121-000123")
            String caseNo,

            @NotBlank(message = "必填")
            @Size(max = 20, message = "不超过 20 字")
            @Schema(description = "受理时告知的查询码，8 位，不分大小写", examples = "7KQ2M9XD")
            String code) {
        @Override
        public String toString() {
            return "Inquiry[" + caseNo + "]";
        }
    }

    @POST
    @PermitAll
    @Operation(
            operationId = "askProgress",
            summary = "市民查询办理进度",
            description = "无须登录，凭工单编号和查询码；编号不存在与查询码不符的答复相同。按工单和来源地址限制次数。")
    @APIResponse(
            responseCode = "200",
            description = "办理进度",
            content = @Content(schema = @Schema(implementation = Progress.class)))
    @APIResponse(
            responseCode = "429",
            description = "查询过于频繁，Retry-After 秒后再试",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Progress ask(@Valid @NotNull(message = "必填") Inquiry inquiry, @Context HttpServerRequest request) {
        String address = request.remoteAddress().hostAddress();
        return askProgress.ask(inquiry.caseNo(), inquiry.code(), address);
    }
}
