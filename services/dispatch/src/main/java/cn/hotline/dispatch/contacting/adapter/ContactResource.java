package cn.hotline.dispatch.contacting.adapter;

import cn.hotline.dispatch.contacting.ContactRecord;
import cn.hotline.dispatch.contacting.Contacts;
import cn.hotline.dispatch.contacting.NewContact;
import cn.hotline.dispatch.contacting.RecordContact;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.dispatch.handling.WorkOrders;
import cn.hotline.events.code.ContactResult;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.ContactId;
import cn.hotline.kernel.id.WorkOrderId;
import cn.hotline.web.idempotency.Idempotency;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Contacts with the citizen 联系记录 over REST. */
@Path("/api/v1/work-orders/{id}/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "办理记录")
public class ContactResource {
    private final RecordContact recordContact;
    private final Contacts contacts;
    private final WorkOrders orders;
    private final Idempotency idempotency;
    private final Caller caller;

    ContactResource(
            RecordContact recordContact, Contacts contacts, WorkOrders orders, Idempotency idempotency, Caller caller) {
        this.recordContact = recordContact;
        this.contacts = contacts;
        this.orders = orders;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    /** When, by which number, and what came of it. */
    @Schema(name = "ContactAddition", description = "联系情况")
    public record Addition(
            @NotNull(message = "必填") @Schema(description = "联系时间，不早于派单", examples = "2026-11-23T10:20:00+08:00")
            Instant contactedAt,

            @NotNull(message = "必填")
            @Pattern(regexp = "\\+?\\d[\\d -]{5,18}\\d", message = "应为 7 至 20 位电话号码")
            @Schema(description = "拨打的号码；只保存掩码", examples = "02787654321")
            String number,

            @NotNull(message = "必填") @Schema(description = "结果", examples = "REACHED")
            ContactResult result,

            @Size(max = 1000, message = "不超过 1000 字") @Schema(description = "说明", examples = "诉求人称明日方便现场查看")
            String note) {
        NewContact toDomain() {
            return new NewContact(contactedAt, number, result, note);
        }
    }

    /** A contact 联系记录. */
    @Schema(name = "Contact", description = "联系记录")
    public record ContactView(
            @Schema(implementation = String.class, format = "uuid", description = "记录编号")
            ContactId id,

            @Schema(description = "联系时间") Instant contactedAt,

            @Schema(description = "拨打的号码（掩码）", examples = "027******21")
            String number,

            @Schema(description = "结果") ContactResult result,
            @Schema(description = "说明") String note,
            @Schema(description = "登记人账号") String recordedBy,
            @Schema(description = "登记时间") Instant recordedAt) {
        static ContactView of(ContactRecord contact) {
            return new ContactView(
                    contact.id(),
                    contact.contactedAt(),
                    contact.maskedNumber(),
                    contact.result(),
                    contact.note(),
                    contact.recordedBy(),
                    contact.recordedAt());
        }
    }

    /** What a repetition of the same request must repeat: never the number in full. */
    private record Said(WorkOrderId order, NewContact contact) {}

    @POST
    @RolesAllowed(Role.HANDLER_ID)
    @APIResponseSchema(value = ContactView.class, responseCode = "201", responseDescription = "已登记")
    @Operation(operationId = "recordContact", summary = "登记联系诉求人", description = "号码只保存掩码；已联系的，回复时可不再填联系时间。")
    public RestResponse<ContactView> add(
            @PathParam("id") UUID id,
            @HeaderParam("Idempotency-Key") String key,
            @Valid @NotNull(message = "必填") Addition request) {
        Said said = new Said(new WorkOrderId(id), request.toDomain());
        ContactView contact = idempotency.once(
                key,
                "recordContact",
                said,
                ContactView.class,
                () -> ContactView.of(recordContact.add(said.order(), said.contact())));
        return RestResponse.status(RestResponse.Status.CREATED, contact);
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
        Role.ANALYST_ID
    })
    @Operation(operationId = "listContacts", summary = "查看联系记录", description = "按登记先后排列。")
    public Page<ContactView> list(
            @PathParam("id") UUID id,
            @QueryParam("after") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少 1")
                    @Max(value = Page.MAX_LIMIT, message = "至多 500")
                    int limit) {
        WorkOrder order = orders.require(new WorkOrderId(id));
        caller.requireUnit(order.readers());
        return Page.of(contacts.list(order.id(), after, limit + 1), limit, contact -> contact.id()
                        .toString())
                .map(ContactView::of);
    }
}
