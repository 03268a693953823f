package cn.hotline.intake.reporters.adapter;

import cn.hotline.intake.reporters.ContactPurpose;
import cn.hotline.intake.reporters.ContactView;
import cn.hotline.intake.reporters.ContactViews;
import cn.hotline.intake.reporters.PersonalData;
import cn.hotline.intake.reporters.ViewContact;
import cn.hotline.intake.supplementing.Supplements;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Looks at reporters' contacts 查看联系方式 over REST, each recorded. */
@Path("/api/v1/demands/{caseId}/contact-views")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "诉求人")
public class ContactViewResource {
    private final ViewContact viewContact;
    private final ContactViews views;

    ContactViewResource(ViewContact viewContact, ContactViews views) {
        this.viewContact = viewContact;
        this.views = views;
    }

    /** Why the contact is looked at. */
    @Schema(name = "ContactViewRequest", description = "查看联系方式")
    public record Request(
            @NotNull(message = "必填")
            @Schema(
                    description = "目的：ACCEPTANCE 受理核实（受理员）、HANDLING 办理联系（承办单位）、REVIEW 质检核实（质检员）、"
                            + "CALLBACK 回访（回访员）、SUPERVISION 督办核实（督办员、科室负责人、中心领导）、"
                            + "EVALUATION 第三方评价（第三方评价员，限待评价的工单）",
                    examples = "HANDLING")
            ContactPurpose purpose,

            @Size(max = 200, message = "不超过 200 字") @Schema(description = "说明", examples = "约定上门时间")
            String note) {}

    /** The contact, unmasked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Contact", description = "诉求人联系方式及原始陈述（未脱敏）")
    public record Contact(
            @Schema(description = "本次查看的记录编号") UUID viewId,

            @Schema(description = "查看时间") Instant viewedAt,

            @Schema(description = "姓名", examples = "张三") String name,

            @Schema(description = "电话", examples = "13800138000")
            String phone,

            @Schema(description = "住址") String address,

            @Schema(description = "原始标题") String title,

            @Schema(description = "原始内容") String content,

            @Schema(description = "原始事发地址") String place,

            @Schema(description = "补充诉求的原文，先补充的在前") List<ToldSupplement> supplements) {
        static Contact of(ViewContact.Viewed viewed) {
            ContactView view = viewed.view();
            PersonalData data = viewed.data();
            return new Contact(
                    view.viewId(),
                    view.viewedAt(),
                    data.name(),
                    data.phone(),
                    data.address(),
                    data.title(),
                    data.content(),
                    data.place(),
                    viewed.supplements().stream().map(ToldSupplement::of).toList());
        }

        @Override
        public String toString() {
            return "Contact[" + viewId + "]";
        }
    }

    /** A supplement in the words it was told in. */
    @Schema(name = "ToldSupplement", description = "补充诉求的原文（未脱敏）")
    public record ToldSupplement(
            @Schema(description = "补充标识") UUID id,

            @Schema(description = "补充时间") Instant addedAt,

            @Schema(description = "原始补充内容") String content) {
        static ToldSupplement of(Supplements.Told told) {
            return new ToldSupplement(told.id(), told.addedAt(), told.content());
        }

        @Override
        public String toString() {
            return "ToldSupplement[" + id + "]";
        }
    }

    /** One record of a look. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ContactView", description = "联系方式查看记录")
    public record Entry(
            @Schema(description = "记录编号") UUID viewId,

            @Schema(description = "查看人账号") String viewer,

            @Schema(description = "查看人姓名") String viewerName,

            @Schema(description = "查看人单位") String viewerUnit,

            @Schema(description = "目的") ContactPurpose purpose,

            @Schema(description = "说明") String note,

            @Schema(description = "查看时间") Instant viewedAt) {
        static Entry of(ContactView view) {
            return new Entry(
                    view.viewId(),
                    view.viewer(),
                    view.viewerName(),
                    view.viewerUnit(),
                    view.purpose(),
                    view.note(),
                    view.viewedAt());
        }
    }

    @POST
    @RolesAllowed({
        Role.AGENT_ID,
        Role.HANDLER_ID,
        Role.REVIEWER_ID,
        Role.SURVEYOR_ID,
        Role.EVALUATOR_ID,
        Role.SUPERVISOR_ID,
        Role.SECTION_HEAD_ID,
        Role.CENTRE_LEADER_ID
    })
    @Operation(
            operationId = "viewContact",
            summary = "查看诉求人联系方式",
            description = "须说明目的；承办单位只能查看本单位（含下级）正在办理的工单，且诉求人未要求保密；" + "第三方评价员只能查看待评价工单的姓名和电话；每次查看均留痕。")
    @APIResponseSchema(value = Contact.class, responseCode = "201", responseDescription = "已查看并留痕")
    public RestResponse<Contact> view(
            @PathParam("caseId") UUID caseId, @Valid @NotNull(message = "必填") Request request) {
        var viewed = viewContact.view(new CaseId(caseId), request.purpose(), request.note());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, Contact.of(viewed))
                .build();
    }

    @GET
    @RolesAllowed({Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.SUPERVISOR_ID, Role.ADMIN_ID})
    @Operation(operationId = "listContactViews", summary = "查询联系方式查看记录", description = "新的在前，最多 200 条。")
    public List<Entry> list(@PathParam("caseId") UUID caseId) {
        return views.of(new CaseId(caseId)).stream().map(Entry::of).toList();
    }
}
