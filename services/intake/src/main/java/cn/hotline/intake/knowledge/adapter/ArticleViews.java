package cn.hotline.intake.knowledge.adapter;

import cn.hotline.intake.knowledge.Article;
import cn.hotline.intake.knowledge.ArticleStatus;
import cn.hotline.intake.knowledge.ArticleText;
import cn.hotline.intake.knowledge.Editions.Edition;
import cn.hotline.intake.knowledge.Excerpt;
import cn.hotline.intake.registering.adapter.DemandRequests;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send and see of articles. */
public final class ArticleViews {
    private ArticleViews() {}

    /** An article as written. */
    @Schema(name = "ArticleWriting", description = "知识条目的内容；不得含电话、证件号、邮箱")
    public record Writing(
            @NotBlank(message = "必填")
            @Size(max = 200, message = "不超过 200 字")
            @Schema(description = "标题", examples = "居住证办理")
            String title,

            @NotBlank(message = "必填") @Size(max = 20_000, message = "不超过 20000 字") @Schema(description = "正文")
            String body,

            @NotNull(message = "必填")
            @Pattern(regexp = DemandRequests.CATEGORY, message = "应为 2、4 或 6 位数字")
            @Schema(description = "诉求类别代码", examples = "0102")
            String category,

            @NotNull(message = "必填")
            @Pattern(regexp = "[A-Z0-9][A-Z0-9-]{0,39}", message = "应为单位代码")
            @Schema(description = "归口单位代码", examples = "HS-GA")
            String ownerUnit,

            @NotNull(message = "必填") @Schema(description = "有效期起")
            LocalDate validFrom,

            @Schema(description = "有效期止（含）；长期有效则不填") LocalDate validTo) {
        ArticleText text() {
            return new ArticleText(
                    title, body, new CategoryCode(category), new UnitCode(ownerUnit), validFrom, validTo);
        }
    }

    /** Why an article is sent back or withdrawn. */
    @Schema(name = "ArticleRemark", description = "理由")
    public record Remark(
            @NotBlank(message = "必填")
            @Size(max = 500, message = "不超过 500 字")
            @Schema(description = "理由", examples = "政策已调整")
            String reason) {}

    /** An article's present text and status. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Article", description = "知识条目")
    public record View(
            @Schema(description = "标识") UUID articleId,

            @Schema(description = "编号", examples = "KB-000113")
            String articleNo,

            @Schema(description = "状态") ArticleStatus status,

            @Schema(description = "版本号，用于 If-Match") long version,

            @Schema(description = "已发布到第几版；未发布过为 0") int edition,

            @Schema(description = "标题") String title,

            @Schema(description = "正文") String body,

            @Schema(description = "诉求类别代码") String category,

            @Schema(description = "归口单位代码") String ownerUnit,

            @Schema(description = "有效期起") LocalDate validFrom,

            @Schema(description = "有效期止") LocalDate validTo,

            @Schema(description = "编写人账号") String author,

            @Schema(description = "编写人") String authorName,

            @Schema(description = "审核人账号") String reviewer,

            @Schema(description = "退回或撤下的理由") String remark,

            @Schema(description = "最近变更时间") Instant changedAt) {
        static View of(Article article) {
            ArticleText text = article.text();
            return new View(
                    article.articleId(),
                    article.articleNo(),
                    article.status(),
                    article.version(),
                    article.edition(),
                    text.title(),
                    text.body(),
                    text.category().value(),
                    text.owner().value(),
                    text.validFrom(),
                    text.validTo(),
                    article.author(),
                    article.authorName(),
                    article.reviewer(),
                    article.remark(),
                    article.changedAt());
        }
    }

    /** A published edition. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ArticleEdition", description = "知识条目的发布版本")
    public record EditionView(
            @Schema(description = "标识") UUID articleId,

            @Schema(description = "编号", examples = "KB-000113")
            String articleNo,

            @Schema(description = "引用写法", examples = "KB-000113@2")
            String reference,

            @Schema(description = "第几版") int edition,

            @Schema(description = "标题") String title,

            @Schema(description = "正文") String body,

            @Schema(description = "摘录，相符处在【】内；检索时才有") String excerpt,

            @Schema(description = "相符程度，0 至 1；检索时才有") Double score,

            @Schema(description = "诉求类别代码") String category,

            @Schema(description = "归口单位代码") String ownerUnit,

            @Schema(description = "有效期起") LocalDate validFrom,

            @Schema(description = "有效期止") LocalDate validTo,

            @Schema(description = "发布人账号") String publishedBy,

            @Schema(description = "发布时间") Instant publishedAt,

            @Schema(description = "是否现行版本") boolean current,

            @Schema(description = "被答复引用的次数") int uses) {
        /** @param words what was asked; null when nothing was */
        static EditionView of(Edition edition, String words) {
            return new EditionView(
                    edition.articleId(),
                    edition.articleNo(),
                    edition.articleNo() + "@" + edition.edition(),
                    edition.edition(),
                    edition.title(),
                    edition.body(),
                    words == null ? null : Excerpt.of(edition.body(), words),
                    words == null ? null : Math.round(edition.score() * 1000) / 1000.0,
                    edition.category(),
                    edition.owner(),
                    edition.validFrom(),
                    edition.validTo(),
                    edition.publishedBy(),
                    edition.publishedAt(),
                    edition.current(),
                    edition.uses());
        }
    }
}
