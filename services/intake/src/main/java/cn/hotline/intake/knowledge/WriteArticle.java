package cn.hotline.intake.knowledge;

import cn.hotline.intake.registering.Directories;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** An agent writes an article 编写知识条目, new or anew; what is in force stays in force until the new text is published. */
@ApplicationScoped
public class WriteArticle {
    private final Articles articles;
    private final Directories directories;
    private final Caller caller;
    private final Clock clock;

    WriteArticle(Articles articles, Directories directories, Caller caller, Clock clock) {
        this.articles = articles;
        this.directories = directories;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param id null for a new article */
    @Transactional
    public Article write(UUID id, String ifMatch, ArticleText text) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Article known = id == null ? null : articles.toChange(id, ifMatch);
        directories.requireCategory(text.category());
        if (known == null) {
            Article written = new Article(articles.nextNumber(), text, caller.actor(), now);
            articles.persistAndFlush(written);
            return written;
        }
        known.revise(text, caller.actor(), now);
        articles.flush();
        return known;
    }
}
