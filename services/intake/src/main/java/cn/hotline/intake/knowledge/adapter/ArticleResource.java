package cn.hotline.intake.knowledge.adapter;

import cn.hotline.intake.knowledge.Article;
import cn.hotline.intake.knowledge.ArticleAction;
import cn.hotline.intake.knowledge.ArticleStatus;
import cn.hotline.intake.knowledge.Articles;
import cn.hotline.intake.knowledge.Editions;
import cn.hotline.intake.knowledge.ReviewArticle;
import cn.hotline.intake.knowledge.WriteArticle;
import cn.hotline.intake.knowledge.adapter.ArticleViews.EditionView;
import cn.hotline.intake.knowledge.adapter.ArticleViews.Remark;
import cn.hotline.intake.knowledge.adapter.ArticleViews.View;
import cn.hotline.intake.knowledge.adapter.ArticleViews.Writing;
import cn.hotline.kernel.Role;
import cn.hotline.web.ETags;
import cn.hotline.web.idempotency.Idempotency;
import cn.hotline.web.paging.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The knowledge base 知识库 over REST: agents write, section heads publish, all of the centre read. */
@Path("/api/v1/knowledge-articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "知识库")
@RolesAllowed({
    Role.AGENT_ID,
    Role.DISPATCHER_ID,
    Role.SECTION_HEAD_ID,
    Role.REVIEWER_ID,
    Role.SURVEYOR_ID,
    Role.ADMIN_ID
})
public class ArticleResource {
    private final WriteArticle writeArticle;
    private final ReviewArticle reviewArticle;
    private final Articles articles;
    private final Editions editions;
    private final Idempotency idempotency;

    ArticleResource(
            WriteArticle writeArticle,
            ReviewArticle reviewArticle,
            Articles articles,
            Editions editions,
            Idempotency idempotency) {
        this.writeArticle = writeArticle;
        this.reviewArticle = reviewArticle;
        this.articles = articles;
        this.editions = editions;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({Role.AGENT_ID, Role.ADMIN_ID})
    @Operation(operationId = "writeArticle", summary = "编写知识条目", description = "草稿；不得含个人信息。")
    @APIResponseSchema(value = View.class, responseCode = "201", responseDescription = "已建草稿")
    public RestResponse<View> write(
            @HeaderParam("Idempotency-Key") String key, @Valid @NotNull(message = "必填") Writing request) {
        View view = idempotency.once(
                key,
                "writeArticle",
                request,
                View.class,
                () -> View.of(writeArticle.write(null, null, request.text())));
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, view)
                .header("ETag", ETags.of(view.version()))
                .build();
    }

    @PUT
    @Path("/{articleId}")
    @RolesAllowed({Role.AGENT_ID, Role.ADMIN_ID})
    @Operation(operationId = "reviseArticle", summary = "修改知识条目", description = "成为草稿；已发布的版本在新版发布前继续有效。")
    public RestResponse<View> revise(
            @PathParam("articleId") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Writing request) {
        return ok(writeArticle.write(id, ifMatch, request.text()));
    }

    @POST
    @Path("/{articleId}/submissions")
    @RolesAllowed({Role.AGENT_ID, Role.ADMIN_ID})
    @Operation(operationId = "submitArticle", summary = "知识条目送审")
    public RestResponse<View> submit(@PathParam("articleId") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(reviewArticle.act(id, ifMatch, ArticleAction.SUBMIT, null));
    }

    @POST
    @Path("/{articleId}/rejections")
    @RolesAllowed({Role.SECTION_HEAD_ID, Role.ADMIN_ID})
    @Operation(operationId = "rejectArticle", summary = "知识条目退回修改")
    public RestResponse<View> reject(
            @PathParam("articleId") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Remark request) {
        return ok(reviewArticle.act(id, ifMatch, ArticleAction.REJECT, request.reason()));
    }

    @POST
    @Path("/{articleId}/publications")
    @RolesAllowed({Role.SECTION_HEAD_ID, Role.ADMIN_ID})
    @Operation(operationId = "publishArticle", summary = "发布知识条目", description = "须由编写人以外的人发布；每次发布成为新的一版。")
    public RestResponse<View> publish(@PathParam("articleId") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return ok(reviewArticle.act(id, ifMatch, ArticleAction.PUBLISH, null));
    }

    @POST
    @Path("/{articleId}/withdrawals")
    @RolesAllowed({Role.SECTION_HEAD_ID, Role.ADMIN_ID})
    @Operation(operationId = "withdrawArticle", summary = "撤下知识条目")
    public RestResponse<View> withdraw(
            @PathParam("articleId") UUID id,
            @HeaderParam("If-Match") String ifMatch,
            @Valid @NotNull(message = "必填") Remark request) {
        return ok(reviewArticle.act(id, ifMatch, ArticleAction.WITHDRAW, request.reason()));
    }

    @GET
    @Path("/{articleId}")
    @Operation(operationId = "getArticle", summary = "查询知识条目")
    public RestResponse<View> get(@PathParam("articleId") UUID id) {
        return ok(articles.one(id));
    }

    @GET
    @Operation(operationId = "listArticles", summary = "查询知识条目列表", description = "新建的在前。")
    public Page<View> list(
            @QueryParam("status") ArticleStatus status,
            @QueryParam("after") UUID after,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = 500, message = "至多为 500")
                    int limit) {
        return articles.list(status, after, limit).map(View::of);
    }

    @GET
    @Path("/{articleId}/editions")
    @Operation(operationId = "listArticleEditions", summary = "查询知识条目的历次版本及引用次数")
    public List<EditionView> editions(@PathParam("articleId") UUID id) {
        return editions.of(articles.one(id).articleId()).stream()
                .map(edition -> EditionView.of(edition, null))
                .toList();
    }

    @GET
    @Path("/searches")
    @Operation(operationId = "searchArticles", summary = "全文检索知识条目", description = "只检索现行且在有效期内的版本；最相符的在前，相符处标记。")
    public List<EditionView> search(
            @QueryParam("text") @NotBlank(message = "必填") @Size(min = 2, max = 100, message = "2 至 100 字") String text,
            @QueryParam("limit")
                    @DefaultValue("10")
                    @Min(value = 1, message = "至少为 1")
                    @Max(value = 50, message = "至多为 50")
                    int limit) {
        return editions.search(text, limit).stream()
                .map(edition -> EditionView.of(edition, text))
                .toList();
    }

    @GET
    @Path("/expiring")
    @Operation(operationId = "listExpiringArticles", summary = "查询即将到期的知识条目")
    public List<EditionView> expiring(
            @QueryParam("days")
                    @DefaultValue("30")
                    @Min(value = 0, message = "至少为 0")
                    @Max(value = 366, message = "至多为 366")
                    int days) {
        return editions.expiring(days).stream()
                .map(edition -> EditionView.of(edition, null))
                .toList();
    }

    private static RestResponse<View> ok(Article article) {
        View view = View.of(article);
        return RestResponse.ResponseBuilder.ok(view)
                .header("ETag", ETags.of(view.version()))
                .build();
    }
}
