package cn.hotline.intake.knowledge;

import cn.hotline.kernel.Actor;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** An article goes through its review 审核知识条目: submitted, sent back, published by another person than its author, withdrawn. */
@ApplicationScoped
public class ReviewArticle {
    private final Articles articles;
    private final Editions editions;
    private final Caller caller;
    private final Clock clock;

    ReviewArticle(Articles articles, Editions editions, Caller caller, Clock clock) {
        this.articles = articles;
        this.editions = editions;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param why the reason; needed to reject and to withdraw */
    @Transactional
    public Article act(UUID id, String ifMatch, ArticleAction action, String why) {
        Article article = articles.toChange(id, ifMatch);
        Actor by = caller.actor();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        switch (action) {
            case SUBMIT -> article.submit(now);
            case REJECT -> article.reject(by, why, now);
            case PUBLISH -> article.publish(by, now);
            case WITHDRAW -> article.withdraw(by, why, now);
            case REVISE -> throw new IllegalArgumentException("a revision brings a text");
        }
        articles.flush();
        if (action == ArticleAction.PUBLISH) {
            editions.publish(article);
        } else if (action == ArticleAction.WITHDRAW) {
            editions.end(article);
        }
        return article;
    }
}
