package cn.hotline.statistics.operating.adapter;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.OutageId;
import cn.hotline.statistics.operating.Availability;
import cn.hotline.statistics.operating.EndOutage;
import cn.hotline.statistics.operating.MeasureAvailability;
import cn.hotline.statistics.operating.Outages;
import cn.hotline.statistics.operating.RecordOutage;
import cn.hotline.web.ETags;
import cn.hotline.web.idempotency.Idempotency;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Outages 停机记录 and availability 平台运行正常率 as REST. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "平台运行")
public class OutageResource {
    private final Outages outages;
    private final RecordOutage recordOutage;
    private final EndOutage endOutage;
    private final MeasureAvailability measure;
    private final Idempotency idempotency;

    OutageResource(
            Outages outages,
            RecordOutage recordOutage,
            EndOutage endOutage,
            MeasureAvailability measure,
            Idempotency idempotency) {
        this.outages = outages;
        this.recordOutage = recordOutage;
        this.endOutage = endOutage;
        this.measure = measure;
        this.idempotency = idempotency;
    }

    /** What is recorded of an outage. */
    @Schema(name = "OutageRecord", description = "登记停机")
    public record Recording(
            @NotNull(message = "必填")
            @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "应为大写字母、数字、下划线")
            @Schema(description = "平台代码：HOTLINE 为本平台，其余为来源渠道代码", examples = "HOTLINE")
            String platform,

            @NotNull(message = "必填") OffsetDateTime beganAt,

            @Schema(description = "尚未恢复的不填", nullable = true)
            OffsetDateTime endedAt,

            @Schema(description = "是否计划内维护，缺省为否") boolean planned,

            @NotBlank(message = "必填") @Size(max = 500, message = "不得超过 500 字")
            String note) {}

    /** When a platform ran again. */
    @Schema(name = "OutageEnd", description = "恢复运行")
    public record Ending(@NotNull(message = "必填") OffsetDateTime endedAt) {}

    /** The availability of one platform. */
    @Schema(name = "PlatformAvailability", description = "一个平台的运行正常率")
    public record AvailabilityView(
            @Schema(description = "平台代码", examples = "HOTLINE")
            String platform,

            @Schema(description = "期间秒数；未到的时间不计") long seconds,
            @Schema(description = "非计划停机秒数；重叠的只计一次") long downSeconds,
            @Schema(description = "计划内维护秒数，视为运行") long plannedSeconds,

            @Schema(description = "运行正常率（%），两位小数", nullable = true, examples = "99.98")
            BigDecimal percent) {
        static AvailabilityView of(Availability each) {
            return new AvailabilityView(each.platform(), each.seconds(), each.down(), each.planned(), each.percent());
        }
    }

    @GET
    @Path("/outages")
    @RolesAllowed({Role.ANALYST_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.SUPERVISOR_ID, Role.ADMIN_ID})
    @Operation(operationId = "listOutages", summary = "查询停机记录", description = "与期间有交集的全部记录，按开始时间排列。")
    public List<OutageView> list(@Valid @BeanParam OutagePeriod period) {
        return outages
                .within(
                        period.first().atStartOfDay(DistrictTime.ZONE).toInstant(),
                        period.last()
                                .plusDays(1)
                                .atStartOfDay(DistrictTime.ZONE)
                                .toInstant())
                .stream()
                .map(OutageView::of)
                .toList();
    }

    @POST
    @Path("/outages")
    @RolesAllowed({Role.ADMIN_ID, Role.ANALYST_ID})
    @Operation(operationId = "recordOutage", summary = "登记停机")
    @APIResponseSchema(value = OutageView.class, responseCode = "201", responseDescription = "已登记")
    public RestResponse<OutageView> record(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull(message = "必填") Recording request) {
        OutageView outage = idempotency.once(
                key,
                "recordOutage",
                request,
                OutageView.class,
                () -> OutageView.of(recordOutage.record(
                        request.platform(),
                        request.beganAt().toInstant(),
                        request.endedAt() == null ? null : request.endedAt().toInstant(),
                        request.planned(),
                        request.note())));
        return RestResponse.ResponseBuilder.<OutageView>created(URI.create("/api/v1/outages/" + outage.id()))
                .entity(outage)
                .header("ETag", ETags.of(outage.version()))
                .build();
    }

    @POST
    @Path("/outages/{outageId}/end")
    @RolesAllowed({Role.ADMIN_ID, Role.ANALYST_ID})
    @Operation(operationId = "endOutage", summary = "登记恢复运行")
    public RestResponse<OutageView> end(
            @PathParam("outageId") OutageId id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Ending request) {
        OutageView outage =
                OutageView.of(endOutage.end(id, ifMatch, request.endedAt().toInstant()));
        return RestResponse.ResponseBuilder.ok(outage)
                .header("ETag", ETags.of(outage.version()))
                .build();
    }

    @GET
    @Path("/platform-availabilities")
    @RolesAllowed({Role.ANALYST_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID, Role.SUPERVISOR_ID, Role.ADMIN_ID})
    @Operation(
            operationId = "measureAvailability",
            summary = "查询平台运行正常率",
            description = "（期间秒数－非计划停机秒数）÷期间秒数；计划内维护视为运行。本平台没有停机记录时为 100%。")
    public List<AvailabilityView> measure(@Valid @BeanParam OutagePeriod period) {
        return measure.measure(period.first(), period.last()).stream()
                .map(AvailabilityView::of)
                .toList();
    }
}
