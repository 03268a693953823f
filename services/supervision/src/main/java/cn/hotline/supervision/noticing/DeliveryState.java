package cn.hotline.supervision.noticing;

import cn.hotline.kernel.Coded;
import java.util.Map;
import java.util.Optional;

/** Where a notice stands 通知状态; a notice and the message it goes in stand at the same place. */
public enum DeliveryState implements Coded {
    PENDING("待发送"),
    SENDING("发送中"),
    SENT("已发送"),
    /** It is tried again. */
    FAILED("失败待重试"),
    GIVEN_UP("已放弃"),
    FOLDED("已合并");

    private static final Map<DeliveryState, Map<DeliveryAction, DeliveryState>> MOVES = Map.of(
            PENDING, Map.of(DeliveryAction.LEASE, SENDING, DeliveryAction.FOLD, FOLDED),
            SENDING,
                    Map.of(
                            // its worker was not heard of in time
                            DeliveryAction.LEASE, SENDING,
                            DeliveryAction.DELIVER, SENT,
                            DeliveryAction.FAIL, FAILED,
                            DeliveryAction.GIVE_UP, GIVEN_UP),
            FAILED, Map.of(DeliveryAction.LEASE, SENDING, DeliveryAction.RESEND, PENDING),
            SENT, Map.of(DeliveryAction.RESEND, PENDING),
            GIVEN_UP, Map.of(DeliveryAction.RESEND, PENDING),
            FOLDED, Map.of());

    private final String label;

    DeliveryState(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The state after the action; empty when it is not allowed. */
    Optional<DeliveryState> after(DeliveryAction action) {
        return Optional.ofNullable(MOVES.get(this).get(action));
    }
}
