package cn.hotline.lifecycle.tracking;

import static cn.hotline.lifecycle.tracking.CaseStep.ANSWER;
import static cn.hotline.lifecycle.tracking.CaseStep.APPROVE;
import static cn.hotline.lifecycle.tracking.CaseStep.ARCHIVE;
import static cn.hotline.lifecycle.tracking.CaseStep.CALL_BACK;
import static cn.hotline.lifecycle.tracking.CaseStep.CLOSE;
import static cn.hotline.lifecycle.tracking.CaseStep.DISPATCH;
import static cn.hotline.lifecycle.tracking.CaseStep.FILE;
import static cn.hotline.lifecycle.tracking.CaseStep.GRANT_RETURN;
import static cn.hotline.lifecycle.tracking.CaseStep.MERGE;
import static cn.hotline.lifecycle.tracking.CaseStep.REASSIGN;
import static cn.hotline.lifecycle.tracking.CaseStep.REDO;
import static cn.hotline.lifecycle.tracking.CaseStep.REFUSE;
import static cn.hotline.lifecycle.tracking.CaseStep.REFUSE_RETURN_SIGNED;
import static cn.hotline.lifecycle.tracking.CaseStep.REFUSE_RETURN_UNSIGNED;
import static cn.hotline.lifecycle.tracking.CaseStep.REJECT;
import static cn.hotline.lifecycle.tracking.CaseStep.RELEASE;
import static cn.hotline.lifecycle.tracking.CaseStep.REOPEN;
import static cn.hotline.lifecycle.tracking.CaseStep.REPLY;
import static cn.hotline.lifecycle.tracking.CaseStep.REQUEST_RETURN;
import static cn.hotline.lifecycle.tracking.CaseStep.RESUME;
import static cn.hotline.lifecycle.tracking.CaseStep.RESUME_REWORK;
import static cn.hotline.lifecycle.tracking.CaseStep.REVIEW_UNREASONABLE;
import static cn.hotline.lifecycle.tracking.CaseStep.SIGN;
import static cn.hotline.lifecycle.tracking.CaseStep.SUPERVISE;
import static cn.hotline.lifecycle.tracking.CaseStep.SUSPEND;
import static cn.hotline.lifecycle.tracking.CaseStep.UNMERGE_FILED;
import static cn.hotline.lifecycle.tracking.CaseStep.UNMERGE_UNFILED;
import static cn.hotline.lifecycle.tracking.CaseStep.WITHDRAW;

import cn.hotline.kernel.Coded;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Where a case is in its life 工单状态; the table says what leads where, and whatever it does not say changes nothing. */
public enum CaseStatus implements Coded {
    REGISTERED("已受理"),
    ANSWERED("已直接答复"),
    REFUSED("不予受理"),
    FILED("已立案待派单"),
    DISPATCHED("已派单"),
    SIGNED("已签收办理中"),
    SUSPENDED("挂账中"),
    RETURNING("退单裁定中"),
    REPLIED("待审核"),
    REWORK("驳回重办"),
    REVIEWED("审核通过"),
    CLOSED("已结案"),
    CALLED_BACK("已回访"),
    REDO_ORDERED("重办待派单"),
    SUPERVISED("督办中"),
    UNREASONABLE_REVIEW("不合理诉求认定中"),
    MERGED("已并案"),
    WITHDRAWN("已撤诉"),
    ARCHIVED("已归档"),
    REOPENED("已重新打开");

    private static final Map<CaseStatus, Map<CaseStep, CaseStatus>> MOVES = new EnumMap<>(CaseStatus.class);

    static {
        from(REGISTERED).to(ANSWERED, ANSWER).to(REFUSED, REFUSE).to(FILED, FILE);
        from(FILED).to(DISPATCHED, DISPATCH);
        from(REDO_ORDERED).to(DISPATCHED, DISPATCH);
        from(DISPATCHED).to(SIGNED, SIGN).to(RETURNING, REQUEST_RETURN);
        from(SIGNED).to(REPLIED, REPLY).to(RETURNING, REQUEST_RETURN);
        from(REWORK).to(REPLIED, REPLY).to(RETURNING, REQUEST_RETURN);
        from(SIGNED).to(SUSPENDED, SUSPEND);
        from(REWORK).to(SUSPENDED, SUSPEND);
        from(SUSPENDED).to(SIGNED, RESUME).to(REWORK, RESUME_REWORK);
        for (CaseStatus held : new CaseStatus[] {DISPATCHED, SIGNED, REWORK, SUSPENDED}) {
            from(held).to(FILED, REASSIGN);
        }
        from(RETURNING).to(FILED, GRANT_RETURN).to(SIGNED, REFUSE_RETURN_SIGNED).to(DISPATCHED, REFUSE_RETURN_UNSIGNED);
        from(REPLIED).to(REVIEWED, APPROVE).to(REWORK, REJECT);
        from(REVIEWED).to(CLOSED, CLOSE);
        from(MERGED)
                .to(CLOSED, RELEASE)
                .to(WITHDRAWN, WITHDRAW)
                .to(REGISTERED, UNMERGE_UNFILED)
                .to(FILED, UNMERGE_FILED);
        from(CLOSED).to(CALLED_BACK, CALL_BACK);
        for (CaseStatus dissatisfied : new CaseStatus[] {CALLED_BACK, UNREASONABLE_REVIEW, REOPENED}) {
            from(dissatisfied).to(REDO_ORDERED, REDO).to(SUPERVISED, SUPERVISE);
        }
        from(CALLED_BACK).to(UNREASONABLE_REVIEW, REVIEW_UNREASONABLE);
        from(REOPENED).to(UNREASONABLE_REVIEW, REVIEW_UNREASONABLE);
        from(ARCHIVED).to(REOPENED, REOPEN);
        for (CaseStatus before : new CaseStatus[] {
            REGISTERED, FILED, REDO_ORDERED, DISPATCHED, SIGNED, REWORK, SUSPENDED, RETURNING, REPLIED, REVIEWED
        }) {
            from(before).to(MERGED, MERGE).to(WITHDRAWN, WITHDRAW);
        }
        for (CaseStatus any : values()) {
            if (any != ARCHIVED) {
                from(any).to(ARCHIVED, ARCHIVE);
            }
        }
    }

    private final String label;

    CaseStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The status after a step; empty when the step changes nothing here. */
    public Optional<CaseStatus> after(CaseStep step) {
        return Optional.ofNullable(MOVES.getOrDefault(this, Map.of()).get(step));
    }

    /** Whether cases that were merged into this one need not wait for it any more. */
    public boolean releasesFollowers() {
        return switch (this) {
            case ANSWERED,
                    REFUSED,
                    WITHDRAWN,
                    CLOSED,
                    CALLED_BACK,
                    SUPERVISED,
                    UNREASONABLE_REVIEW,
                    REOPENED,
                    ARCHIVED -> true;
            default -> false;
        };
    }

    /** Whether a unit has the case and must still reply, so that its handle clock runs. */
    boolean withUnit() {
        return switch (this) {
            case DISPATCHED, SIGNED, RETURNING, REWORK -> true;
            default -> false;
        };
    }

    private static Row from(CaseStatus before) {
        return new Row(MOVES.computeIfAbsent(before, key -> new EnumMap<>(CaseStep.class)));
    }

    private record Row(Map<CaseStep, CaseStatus> moves) {
        Row to(CaseStatus next, CaseStep step) {
            moves.put(step, next);
            return this;
        }
    }
}
