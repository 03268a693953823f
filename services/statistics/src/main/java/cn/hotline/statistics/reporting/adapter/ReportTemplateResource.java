package cn.hotline.statistics.reporting.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.statistics.reporting.ActivateTemplate;
import cn.hotline.statistics.reporting.ReportFormat;
import cn.hotline.statistics.reporting.ReportTemplate;
import cn.hotline.statistics.reporting.ReportTemplates;
import cn.hotline.statistics.reporting.RetireTemplate;
import cn.hotline.statistics.reporting.UploadTemplate;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Word templates of reports 报表模板 over REST. */
@Path("/api/v1/report-templates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ANALYST_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.ADMIN_ID})
@Tag(name = "报表")
public class ReportTemplateResource {
    private static final String BUILT_IN = "standard";

    private final ReportTemplates templates;
    private final UploadTemplate upload;
    private final ActivateTemplate activate;
    private final RetireTemplate retire;
    private final Caller caller;

    ReportTemplateResource(
            ReportTemplates templates,
            UploadTemplate upload,
            ActivateTemplate activate,
            RetireTemplate retire,
            Caller caller) {
        this.templates = templates;
        this.upload = upload;
        this.activate = activate;
        this.retire = retire;
        this.caller = caller;
    }

    /** A version of a template as people see it. */
    @Schema(name = "ReportTemplate", description = "报表模板的一个版本")
    public record TemplateView(
            UUID id,

            @Schema(description = "模板代码", examples = "STANDARD")
            String code,

            @Schema(description = "第几版，自 1 起") int number,

            @Schema(description = "上传时的文件名") String name,

            @Schema(description = "字节数") int size,

            String sha256,
            String uploadedBy,
            Instant uploadedAt,

            @Schema(description = "是否启用；同一模板至多启用一版") boolean active,

            @Schema(nullable = true) String activatedBy,

            @Schema(nullable = true) Instant activatedAt,

            @Schema(description = "版本号，启用、停用时放入 If-Match") long version) {
        static TemplateView of(ReportTemplate template) {
            return new TemplateView(
                    template.id(),
                    template.code(),
                    template.number(),
                    template.name(),
                    template.size(),
                    template.sha256(),
                    template.uploadedBy(),
                    template.uploadedAt(),
                    template.isActive(),
                    template.activatedBy(),
                    template.activatedAt(),
                    template.version());
        }
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "uploadReportTemplate",
            summary = "上传报表模板",
            description = "表单字段 file 为 docx，不得含宏、嵌入对象与外部链接。可用标签：{{标题}}、{{期间}}、{{编制单位}}、{{编制日期}}、{{统计时点}}；"
                    + "单独成段的 {{摘要}}、{{正文}}、{{统计口径}}，以及 {{文:章节}}、{{表:章节}}、{{图:章节}}，如 {{表:来源渠道}}。上传后须启用。")
    @APIResponse(
            responseCode = "201",
            description = "已上传",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    public RestResponse<TemplateView> upload(
            @RestForm("file") @NotNull(message = "必填") FileUpload file,
            @RestForm("code")
                    @Pattern(regexp = ReportResource.CODE, message = "应为模板代码")
                    @Schema(description = "模板代码；缺省为 STANDARD")
                    String code) {
        ReportTemplate uploaded =
                upload.upload(code == null ? "STANDARD" : code, file.fileName(), file.uploadedFile(), caller.actor());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, TemplateView.of(uploaded))
                .header("ETag", ETags.of(uploaded.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listReportTemplates", summary = "查询报表模板", description = "全部版本；都未启用时用内置模板。")
    public List<TemplateView> list() {
        return templates.all().stream().map(TemplateView::of).toList();
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "downloadReportTemplate", summary = "下载报表模板", description = "标识为 standard 时是内置模板，可在其上修改。")
    @APIResponse(
            responseCode = "200",
            description = "模板文件",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public RestResponse<InputStream> download(
            @PathParam("id")
                    @Pattern(
                            regexp = BUILT_IN + "|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
                            message = "应为模板标识或 standard")
                    String id) {
        byte[] content = id.equals(BUILT_IN)
                ? ReportTemplates.builtIn()
                : templates.get(UUID.fromString(id)).content();
        return RestResponse.ResponseBuilder.<InputStream>ok(
                        new ByteArrayInputStream(content), ReportFormat.DOCX.mediaType())
                .header("Content-Length", content.length)
                .header("Content-Disposition", FileName.disposition("template", "报表模板", "docx"))
                .build();
    }

    @POST
    @Path("/{id}/activations")
    @RolesAllowed({Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.ADMIN_ID})
    @Operation(operationId = "activateReportTemplate", summary = "启用报表模板", description = "代替正在使用的版本。须携带 If-Match。")
    public RestResponse<TemplateView> activate(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "模板的版本号（ETag）") String ifMatch) {
        return tagged(activate.activate(id, ifMatch, caller.actor()));
    }

    @POST
    @Path("/{id}/retirements")
    @RolesAllowed({Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.ADMIN_ID})
    @Operation(operationId = "retireReportTemplate", summary = "停用报表模板", description = "此后用内置模板。须携带 If-Match。")
    public RestResponse<TemplateView> retire(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Parameter(description = "模板的版本号（ETag）") String ifMatch) {
        return tagged(retire.retire(id, ifMatch));
    }

    private static RestResponse<TemplateView> tagged(ReportTemplate template) {
        return RestResponse.ResponseBuilder.ok(TemplateView.of(template))
                .header("ETag", ETags.of(template.version()))
                .build();
    }
}
