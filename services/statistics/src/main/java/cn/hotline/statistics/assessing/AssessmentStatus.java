package cn.hotline.statistics.assessing;

import static cn.hotline.statistics.assessing.AssessmentAction.DECIDE;
import static cn.hotline.statistics.assessing.AssessmentAction.DISCARD;
import static cn.hotline.statistics.assessing.AssessmentAction.FAIL;
import static cn.hotline.statistics.assessing.AssessmentAction.FINISH;
import static cn.hotline.statistics.assessing.AssessmentAction.OBJECT;
import static cn.hotline.statistics.assessing.AssessmentAction.PUBLICIZE;
import static cn.hotline.statistics.assessing.AssessmentAction.PUBLISH;
import static cn.hotline.statistics.assessing.AssessmentAction.RECALCULATE;
import static cn.hotline.statistics.assessing.AssessmentAction.RECOMPUTE;
import static cn.hotline.statistics.assessing.AssessmentAction.RETRY;

import cn.hotline.kernel.Coded;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import java.util.Map;

/** Where a monthly assessment stands 月度考核状态, and the one table of its legal moves. */
public enum AssessmentStatus implements Coded {
    COMPUTING("计算中"),
    FAILED("计算中止"),
    DRAFT("草稿"),
    PUBLICIZED("公示中"),
    RECALCULATED("已复核"),
    PUBLISHED("已发布"),
    DISCARDED("已作废");

    /** INVARIANT: what is not in this table is illegal; a published assessment is only ever compared. */
    private static final Map<AssessmentStatus, Map<AssessmentAction, AssessmentStatus>> MOVES = Map.of(
            COMPUTING, Map.of(FINISH, DRAFT, FAIL, FAILED),
            FAILED, Map.of(RETRY, COMPUTING, DISCARD, DISCARDED),
            DRAFT, Map.of(PUBLICIZE, PUBLICIZED, DISCARD, DISCARDED, RECOMPUTE, DRAFT),
            PUBLICIZED,
                    Map.of(
                            OBJECT, PUBLICIZED,
                            DECIDE, PUBLICIZED,
                            RECALCULATE, RECALCULATED,
                            RECOMPUTE, PUBLICIZED),
            RECALCULATED, Map.of(PUBLISH, PUBLISHED, RECOMPUTE, RECALCULATED),
            PUBLISHED, Map.of(RECOMPUTE, PUBLISHED),
            DISCARDED, Map.of());

    private final String label;

    AssessmentStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    boolean allows(AssessmentAction action) {
        return MOVES.get(this).containsKey(action);
    }

    /** Whether the units may know of it. */
    boolean isPublic() {
        return this == PUBLICIZED || this == RECALCULATED || this == PUBLISHED;
    }

    /** Whether upheld objections are counted in. */
    boolean isFinal() {
        return this == RECALCULATED || this == PUBLISHED;
    }

    /** @throws DomainException {@code assessment-status-conflict} when the action is illegal now */
    AssessmentStatus after(AssessmentAction action) {
        if (!allows(action)) {
            throw new DomainException(StatisticsError.ASSESSMENT_STATUS_CONFLICT, label, action.label());
        }
        return MOVES.get(this).get(action);
    }
}
