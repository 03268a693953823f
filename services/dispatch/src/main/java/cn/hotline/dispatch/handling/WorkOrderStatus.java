package cn.hotline.dispatch.handling;

import static cn.hotline.dispatch.handling.WorkOrderAction.CANCEL;
import static cn.hotline.dispatch.handling.WorkOrderAction.COMPLETE;
import static cn.hotline.dispatch.handling.WorkOrderAction.EXTEND;
import static cn.hotline.dispatch.handling.WorkOrderAction.GRANT_RETURN;
import static cn.hotline.dispatch.handling.WorkOrderAction.REASSIGN;
import static cn.hotline.dispatch.handling.WorkOrderAction.RECORD;
import static cn.hotline.dispatch.handling.WorkOrderAction.REFUSE_RETURN_SIGNED;
import static cn.hotline.dispatch.handling.WorkOrderAction.REFUSE_RETURN_UNSIGNED;
import static cn.hotline.dispatch.handling.WorkOrderAction.REPLY;
import static cn.hotline.dispatch.handling.WorkOrderAction.REQUEST_RETURN;
import static cn.hotline.dispatch.handling.WorkOrderAction.RESUME;
import static cn.hotline.dispatch.handling.WorkOrderAction.RESUME_REWORK;
import static cn.hotline.dispatch.handling.WorkOrderAction.SEND_BACK;
import static cn.hotline.dispatch.handling.WorkOrderAction.SHARE;
import static cn.hotline.dispatch.handling.WorkOrderAction.SIGN;
import static cn.hotline.dispatch.handling.WorkOrderAction.SUSPEND;
import static cn.hotline.dispatch.handling.WorkOrderAction.TRANSFER;

import cn.hotline.kernel.Coded;
import java.util.Map;
import java.util.Optional;

/** The status of a work order 派单件状态, and the one table of its legal moves. */
public enum WorkOrderStatus implements Coded {
    DISPATCHED("待签收"),
    SIGNED("办理中"),
    SUSPENDED("挂账中"),
    RETURN_REQUESTED("退单待裁定"),
    RETURNED("已退单"),
    REASSIGNED("已改派"),
    REPLIED("已回复待审核"),
    REWORK("驳回重办中"),
    COMPLETED("已办结"),
    CANCELLED("已取消");

    /** Every legal move; what is not here is refused. */
    private static final Map<WorkOrderStatus, Map<WorkOrderAction, WorkOrderStatus>> MOVES = Map.of(
            DISPATCHED,
                    Map.of(
                            SIGN, SIGNED,
                            REQUEST_RETURN, RETURN_REQUESTED,
                            SHARE, DISPATCHED,
                            RECORD, DISPATCHED,
                            REASSIGN, REASSIGNED,
                            TRANSFER, DISPATCHED,
                            CANCEL, CANCELLED),
            SIGNED,
                    Map.of(
                            REPLY, REPLIED,
                            REQUEST_RETURN, RETURN_REQUESTED,
                            EXTEND, SIGNED,
                            SUSPEND, SUSPENDED,
                            SHARE, SIGNED,
                            RECORD, SIGNED,
                            REASSIGN, REASSIGNED,
                            TRANSFER, SIGNED,
                            CANCEL, CANCELLED),
            SUSPENDED,
                    Map.of(
                            RESUME, SIGNED,
                            RESUME_REWORK, REWORK,
                            RECORD, SUSPENDED,
                            REASSIGN, REASSIGNED,
                            TRANSFER, SUSPENDED,
                            CANCEL, CANCELLED),
            RETURN_REQUESTED,
                    Map.of(
                            GRANT_RETURN, RETURNED,
                            REFUSE_RETURN_UNSIGNED, DISPATCHED,
                            REFUSE_RETURN_SIGNED, SIGNED,
                            RECORD, RETURN_REQUESTED,
                            TRANSFER, RETURN_REQUESTED,
                            CANCEL, CANCELLED),
            RETURNED, Map.of(),
            REASSIGNED, Map.of(),
            REPLIED,
                    Map.of(
                            SEND_BACK, REWORK,
                            COMPLETE, COMPLETED,
                            RECORD, REPLIED,
                            TRANSFER, REPLIED,
                            CANCEL, CANCELLED),
            REWORK,
                    Map.of(
                            REPLY, REPLIED,
                            EXTEND, REWORK,
                            SUSPEND, SUSPENDED,
                            SHARE, REWORK,
                            RECORD, REWORK,
                            REASSIGN, REASSIGNED,
                            TRANSFER, REWORK,
                            CANCEL, CANCELLED),
            COMPLETED, Map.of(),
            CANCELLED, Map.of());

    private final String label;

    WorkOrderStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The status after an action; empty when the action is not legal here. */
    public Optional<WorkOrderStatus> after(WorkOrderAction action) {
        return Optional.ofNullable(MOVES.get(this).get(action));
    }

    /** Whether the unit, the review or a ruling still has to do something. */
    public boolean isOpen() {
        return !MOVES.get(this).isEmpty();
    }
}
