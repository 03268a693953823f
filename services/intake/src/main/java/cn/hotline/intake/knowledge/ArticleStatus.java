package cn.hotline.intake.knowledge;

import static java.util.Map.entry;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.Coded;
import cn.hotline.kernel.error.DomainException;
import java.util.Map;

/** The status of an article's present text 知识条目状态, and the one table of its legal moves. */
public enum ArticleStatus implements Coded {
    DRAFT("草稿"),
    IN_REVIEW("审核中"),
    PUBLISHED("已发布"),
    WITHDRAWN("已撤下");

    /** INVARIANT: what is not in this table is illegal. A revision is a draft again; the edition published before stays in force. */
    private static final Map<ArticleStatus, Map<ArticleAction, ArticleStatus>> MOVES = Map.ofEntries(
            entry(
                    DRAFT,
                    Map.of(
                            ArticleAction.REVISE,
                            DRAFT,
                            ArticleAction.SUBMIT,
                            IN_REVIEW,
                            ArticleAction.WITHDRAW,
                            WITHDRAWN)),
            entry(IN_REVIEW, Map.of(ArticleAction.REJECT, DRAFT, ArticleAction.PUBLISH, PUBLISHED)),
            entry(PUBLISHED, Map.of(ArticleAction.REVISE, DRAFT, ArticleAction.WITHDRAW, WITHDRAWN)),
            entry(WITHDRAWN, Map.of(ArticleAction.REVISE, DRAFT)));

    private final String label;

    ArticleStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    boolean allows(ArticleAction action) {
        return MOVES.get(this).containsKey(action);
    }

    /** @throws DomainException {@code article-status-conflict} when the action is illegal now */
    ArticleStatus after(ArticleAction action) {
        if (!allows(action)) {
            throw new DomainException(IntakeError.ARTICLE_STATUS_CONFLICT, label, action.label());
        }
        return MOVES.get(this).get(action);
    }
}
