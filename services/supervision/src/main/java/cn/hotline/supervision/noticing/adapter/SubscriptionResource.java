package cn.hotline.supervision.noticing.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.supervision.listing.Keys;
import cn.hotline.supervision.noticing.NoticeKind;
import cn.hotline.supervision.noticing.Subscribe;
import cn.hotline.supervision.noticing.Subscriptions;
import cn.hotline.supervision.noticing.adapter.NoticeViews.SubscriptionData;
import cn.hotline.supervision.noticing.adapter.NoticeViews.SubscriptionView;
import cn.hotline.web.idempotency.Idempotency;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who hears of what, and where 通知订阅. */
@Path("/api/v1/notice-subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN_ID)
@Tag(name = "通知")
public class SubscriptionResource {
    private final Subscribe subscribe;
    private final Subscriptions subscriptions;
    private final NoticeQueries queries;
    private final Idempotency idempotency;

    SubscriptionResource(
            Subscribe subscribe, Subscriptions subscriptions, NoticeQueries queries, Idempotency idempotency) {
        this.subscribe = subscribe;
        this.subscriptions = subscriptions;
        this.queries = queries;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(operationId = "listNoticeSubscriptions", summary = "查询通知订阅")
    public Page<SubscriptionView> list(
            @QueryParam("unit") @Parameter(description = "承办单位代码") String unit,
            @QueryParam("kind") NoticeKind kind,
            @QueryParam("after") @Pattern(regexp = Keys.UUID_FORM, message = "应为上一页的 next") String after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = Page.MAX_LIMIT, message = "不超过 500")
                    int limit) {
        return queries.subscriptions(unit, kind, Keys.uuid(after), limit);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getNoticeSubscription", summary = "查看通知订阅")
    public RestResponse<SubscriptionView> get(@PathParam("id") UUID id) {
        return SubscriptionView.of(subscriptions.get(id)).answer(RestResponse.Status.OK);
    }

    @POST
    @APIResponseSchema(value = SubscriptionView.class, responseCode = "201", responseDescription = "已订阅")
    @Operation(
            operationId = "addNoticeSubscription",
            summary = "新增通知订阅",
            description = "其他节点至迟一分钟后生效。地址只能是办公地址，不得是诉求人的。")
    public RestResponse<SubscriptionView> add(
            @HeaderParam("Idempotency-Key") @Parameter(description = "重试时使用同一键，只订阅一次") String key,
            @Valid @NotNull(message = "必填") SubscriptionData data) {
        return idempotency
                .once(
                        key,
                        "addNoticeSubscription",
                        data,
                        SubscriptionView.class,
                        () -> SubscriptionView.of(subscribe.add(data.terms())))
                .answer(RestResponse.Status.CREATED);
    }

    @PUT
    @Path("/{id}")
    @Operation(operationId = "changeNoticeSubscription", summary = "变更通知订阅")
    public RestResponse<SubscriptionView> change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") SubscriptionData data) {
        return SubscriptionView.of(subscribe.change(id, ifMatch, data.terms())).answer(RestResponse.Status.OK);
    }

    @DELETE
    @Path("/{id}")
    @Operation(operationId = "removeNoticeSubscription", summary = "删除通知订阅", description = "已登记的通知仍会发出。")
    public void remove(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        subscribe.remove(id, ifMatch);
    }
}
