package cn.hotline.supervision.keywatching.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.supervision.keywatching.WatchClasses;
import cn.hotline.supervision.keywatching.WatchKeyCases;
import cn.hotline.supervision.listing.Keys;
import cn.hotline.web.idempotency.Idempotency;
import cn.hotline.web.paging.Page;
import cn.hotline.web.security.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Cases under key watch 重点关注 over REST. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.SUPERVISOR_ID,
    Role.DISPATCHER_ID,
    Role.SECTION_HEAD_ID,
    Role.CENTRE_LEADER_ID,
    Role.AGENT_ID,
    Role.ANALYST_ID,
    Role.ADMIN_ID,
    Role.HANDLER_ID
})
@Tag(name = "重点关注")
public class KeyWatchResource {
    private final WatchKeyCases watchKeyCases;
    private final WatchClasses classes;
    private final KeyWatchQueries queries;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Clock clock;

    KeyWatchResource(
            WatchKeyCases watchKeyCases,
            WatchClasses classes,
            KeyWatchQueries queries,
            Idempotency idempotency,
            Caller caller,
            Clock clock) {
        this.watchKeyCases = watchKeyCases;
        this.classes = classes;
        this.queries = queries;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
    }

    /** A case to be watched. */
    @Schema(name = "KeyWatchRequest", description = "人工列入重点关注")
    public record WatchRequest(
            @NotNull(message = "必填") @Schema(description = "工单标识")
            CaseId caseId,

            @NotBlank(message = "必填")
            @Size(max = 40, message = "不超过 40 字")
            @Schema(description = "类别代码", examples = "WATCH_WAGES")
            String watchClass) {}

    @POST
    @Path("/key-watches")
    @ResponseStatus(201)
    @APIResponseSchema(value = KeyWatchView.class, responseCode = "201", responseDescription = "已列入")
    @RolesAllowed({Role.SUPERVISOR_ID, Role.SECTION_HEAD_ID, Role.CENTRE_LEADER_ID})
    @Operation(operationId = "watchCase", summary = "人工列入重点关注", description = "同一工单同一类别只列入一次，并告知现承办单位。")
    public KeyWatchView watch(
            @HeaderParam("Idempotency-Key") @Parameter(description = "重试时使用同一键，只列入一次") String key,
            @Valid @NotNull(message = "必填") WatchRequest request) {
        return idempotency.once(
                key,
                "watchCase",
                request,
                KeyWatchView.class,
                () -> KeyWatchView.of(watchKeyCases.byHand(request.caseId(), request.watchClass(), caller.actor())));
    }

    @GET
    @Path("/key-watches")
    @Operation(operationId = "listKeyWatches", summary = "查询重点关注的工单", description = "新的在前；承办单位只见本单位的。")
    public Page<KeyWatchView> list(
            @QueryParam("caseId") @Pattern(regexp = Keys.UUID_FORM, message = "应为工单标识") String caseId,
            @QueryParam("watchClass") @Parameter(description = "类别代码") String watchClass,
            @QueryParam("unit") @Parameter(description = "承办单位代码") String unit,
            @QueryParam("unfinished") @Parameter(description = "true：只列尚未归档的") boolean unfinished,
            @QueryParam("after") @Pattern(regexp = Keys.UUID_FORM, message = "应为上一页的 next") String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        return queries.list(Keys.uuid(caseId), watchClass, unit, unfinished, Keys.uuid(after), limit);
    }

    @GET
    @Path("/watch-classes")
    @Operation(operationId = "listWatchClasses", summary = "查询重点关注类别", description = "现行的类别，依代码排列。")
    public List<WatchClassView> classes() {
        return classes.at(clock.instant()).stream().map(WatchClassView::of).toList();
    }

    @GET
    @Path("/key-watch-summaries")
    @Operation(operationId = "countKeyWatches", summary = "重点关注计数", description = "期间列入的工单按类别计数，多的在前；承办单位只计本单位的。")
    public List<WatchCountView> counts(
            @QueryParam("from") @NotNull(message = "必填") @Parameter(description = "列入日期起") LocalDate from,
            @QueryParam("to") @NotNull(message = "必填") @Parameter(description = "列入日期止（含）") LocalDate to) {
        if (to.isBefore(from)) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "to", "不能早于 from");
        }
        return queries.counts(from, to);
    }
}
