package cn.hotline.supervision.meeting;

import cn.hotline.kernel.Coded;
import java.util.Map;
import java.util.Optional;

/** Where a meeting stands 协调会状态. */
public enum MeetingStatus implements Coded {
    PLANNED("待召开"),
    HELD("已召开"),
    CANCELLED("已取消");

    private static final Map<MeetingStatus, Map<MeetingAction, MeetingStatus>> MOVES = Map.of(
            PLANNED, Map.of(MeetingAction.HOLD, HELD, MeetingAction.CANCEL, CANCELLED),
            HELD, Map.of(),
            CANCELLED, Map.of());

    private final String label;

    MeetingStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The status after the action; empty when it is not allowed. */
    public Optional<MeetingStatus> after(MeetingAction action) {
        return Optional.ofNullable(MOVES.get(this).get(action));
    }
}
