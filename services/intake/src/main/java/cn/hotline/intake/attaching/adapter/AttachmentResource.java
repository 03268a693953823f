package cn.hotline.intake.attaching.adapter;

import cn.hotline.intake.attaching.Attachment;
import cn.hotline.intake.attaching.PhotoMoment;
import cn.hotline.intake.attaching.ReadAttachments;
import cn.hotline.intake.attaching.UploadAttachment;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Attachments 附件 over REST. */
@Path("/api/v1/demands/{caseId}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "附件")
public class AttachmentResource {
    private final UploadAttachment uploadAttachment;
    private final ReadAttachments readAttachments;

    AttachmentResource(UploadAttachment uploadAttachment, ReadAttachments readAttachments) {
        this.uploadAttachment = uploadAttachment;
        this.readAttachments = readAttachments;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.AGENT_ID, Role.SOURCE_ID, Role.HANDLER_ID, Role.PATROLLER_ID})
    @Operation(
            operationId = "uploadAttachment",
            summary = "上传附件",
            description = "表单字段 file，整改前后照片另填 moment；照片 jpg/png/webp/heic、录音 wav/mp3/amr/m4a、文档 pdf/docx/xlsx，按内容识别；"
                    + "同一工单再次上传相同内容，返回原附件（200）。")
    @APIResponse(
            responseCode = "201",
            description = "已上传",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    @APIResponse(
            responseCode = "200",
            description = "此前已上传的相同内容",
            content = @Content(schema = @Schema(implementation = AttachmentView.class)))
    public RestResponse<AttachmentView> upload(
            @PathParam("caseId") UUID caseId,
            @RestForm("file") @NotNull(message = "必填") FileUpload file,
            @RestForm("moment")
                    @Pattern(regexp = "BEFORE|AFTER", message = "应为 BEFORE 或 AFTER")
                    @Schema(description = "整改前照片 BEFORE、整改后照片 AFTER；其他附件不填")
                    String moment) {
        var uploaded = uploadAttachment.upload(
                new CaseId(caseId),
                file.fileName(),
                file.uploadedFile(),
                moment == null ? null : PhotoMoment.valueOf(moment));
        return RestResponse.status(
                uploaded.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                AttachmentView.of(uploaded.attachment()));
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
        Role.ADMIN_ID,
        Role.SOURCE_ID,
        Role.PATROLLER_ID
    })
    @Operation(
            operationId = "listAttachments",
            summary = "查询附件",
            description = "按上传先后；承办单位只见本单位（含下级）承办的工单，诉求人要求保密的只见承办单位上传的。")
    public List<AttachmentView> list(@PathParam("caseId") UUID caseId) {
        return readAttachments.list(new CaseId(caseId)).stream()
                .map(AttachmentView::of)
                .toList();
    }

    @GET
    @Path("/{attachmentId}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({
        Role.AGENT_ID,
        Role.DISPATCHER_ID,
        Role.HANDLER_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID,
        Role.SUPERVISOR_ID,
        Role.REVIEWER_ID,
        Role.SURVEYOR_ID,
        Role.ADMIN_ID,
        Role.SOURCE_ID,
        Role.PATROLLER_ID
    })
    @Operation(operationId = "downloadAttachment", summary = "下载附件")
    @APIResponse(
            responseCode = "200",
            description = "附件内容",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<InputStream> download(
            @PathParam("caseId") UUID caseId,
            @PathParam("attachmentId") UUID attachmentId,
            @Context HttpServerResponse response) {
        var content = readAttachments.open(new CaseId(caseId), attachmentId);
        Attachment attachment = content.attachment();
        InputStream bytes = new Download(content.bytes(), response);
        return RestResponse.ResponseBuilder.ok(bytes, attachment.type().mediaType())
                .header("Content-Disposition", disposition(attachment))
                .header("Content-Length", attachment.size())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .build();
    }

    /** A plain name for old clients, the real one in RFC 8187 form. */
    private static String disposition(Attachment attachment) {
        String encoded = URLEncoder.encode(attachment.name(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"attachment." + attachment.type().extension() + "\"; filename*=UTF-8''" + encoded;
    }
}
