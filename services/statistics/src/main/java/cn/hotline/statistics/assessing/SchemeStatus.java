package cn.hotline.statistics.assessing;

import cn.hotline.kernel.Coded;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import java.util.Map;

/** The status of a version of a scheme 考核方案状态, and the one table of its legal moves. */
public enum SchemeStatus implements Coded {
    DRAFT("草稿"),
    ACTIVE("已启用"),
    DELETED("已删除");

    /** INVARIANT: what is not in this table is illegal; an active version is never changed. */
    private static final Map<SchemeStatus, Map<SchemeAction, SchemeStatus>> MOVES = Map.of(
            DRAFT,
            Map.of(SchemeAction.CHANGE, DRAFT, SchemeAction.ACTIVATE, ACTIVE, SchemeAction.DELETE, DELETED),
            ACTIVE,
            Map.of(),
            DELETED,
            Map.of());

    private final String label;

    SchemeStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    boolean allows(SchemeAction action) {
        return MOVES.get(this).containsKey(action);
    }

    /** @throws DomainException {@code scheme-status-conflict} when the action is illegal now */
    SchemeStatus after(SchemeAction action) {
        if (!allows(action)) {
            throw new DomainException(StatisticsError.SCHEME_STATUS_CONFLICT, label, action.label());
        }
        return MOVES.get(this).get(action);
    }
}
