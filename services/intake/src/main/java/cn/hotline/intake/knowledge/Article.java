package cn.hotline.intake.knowledge;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An article 知识条目: its present text on the way to being published.
 *
 * <p>INVARIANT: nobody publishes what they wrote last.
 */
@Entity
@Table(name = "knowledge_article")
public class Article {
    @Id
    private UUID articleId;

    private String articleNo;

    @Enumerated(EnumType.STRING)
    private ArticleStatus status;

    private String title;
    private String body;
    private String category;
    private String ownerUnit;
    private LocalDate validFrom;
    private LocalDate validTo;
    private int edition;
    private String author;
    private String authorName;
    private String reviewer;
    private String remark;
    private Instant changedAt;

    @Version
    private long version;

    protected Article() {}

    Article(String articleNo, ArticleText text, Actor by, Instant now) {
        this.articleId = Ids.next();
        this.articleNo = articleNo;
        this.status = ArticleStatus.DRAFT;
        write(text, by, now);
    }

    void revise(ArticleText text, Actor by, Instant now) {
        move(ArticleAction.REVISE, now);
        write(text, by, now);
    }

    void submit(Instant now) {
        move(ArticleAction.SUBMIT, now);
    }

    void reject(Actor by, String why, Instant now) {
        move(ArticleAction.REJECT, now);
        reviewer = by.id();
        remark = why;
    }

    /** The present text becomes the next edition. */
    void publish(Actor by, Instant now) {
        move(ArticleAction.PUBLISH, now);
        if (by.id().equals(author)) {
            throw new DomainException(IntakeError.ARTICLE_REVIEWED_BY_AUTHOR);
        }
        reviewer = by.id();
        remark = null;
        edition++;
    }

    void withdraw(Actor by, String why, Instant now) {
        move(ArticleAction.WITHDRAW, now);
        reviewer = by.id();
        remark = why;
    }

    private void move(ArticleAction action, Instant now) {
        status = status.after(action);
        changedAt = now;
    }

    private void write(ArticleText text, Actor by, Instant now) {
        text.require();
        title = text.title();
        body = text.body();
        category = text.category().value();
        ownerUnit = text.owner().value();
        validFrom = text.validFrom();
        validTo = text.validTo();
        author = by.id();
        authorName = by.name();
        changedAt = now;
    }

    public UUID articleId() {
        return articleId;
    }

    /** The number people quote, e.g. {@code KB-000113}. */
    public String articleNo() {
        return articleNo;
    }

    public ArticleStatus status() {
        return status;
    }

    public ArticleText text() {
        return new ArticleText(title, body, new CategoryCode(category), new UnitCode(ownerUnit), validFrom, validTo);
    }

    /** The last edition published; 0 before the first. */
    public int edition() {
        return edition;
    }

    public String author() {
        return author;
    }

    public String authorName() {
        return authorName;
    }

    public String reviewer() {
        return reviewer;
    }

    /** Why it was sent back or withdrawn. */
    public String remark() {
        return remark;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public long version() {
        return version;
    }
}
