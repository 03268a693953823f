package cn.hotline.closure.applying;

import cn.hotline.kernel.Coded;
import java.util.Map;
import java.util.Optional;

/** Where an application 申请 stands. */
public enum ApplicationStatus implements Coded {
    PENDING("待审批"),
    GRANTED("已同意"),
    REFUSED("不同意"),
    WITHDRAWN("已撤回");

    /** The legal moves; what is decided stays so: what was excluded is not taken back, what was refused may be asked for anew. */
    private static final Map<ApplicationStatus, Map<ApplicationAction, ApplicationStatus>> MOVES = Map.of(
            PENDING,
            Map.of(
                    ApplicationAction.COSIGN, PENDING,
                    ApplicationAction.GRANT, GRANTED,
                    ApplicationAction.REFUSE, REFUSED,
                    ApplicationAction.WITHDRAW, WITHDRAWN),
            GRANTED,
            Map.of(),
            REFUSED,
            Map.of(),
            WITHDRAWN,
            Map.of());

    private final String label;

    ApplicationStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The status after the action; empty when the action is not allowed now. */
    public Optional<ApplicationStatus> after(ApplicationAction action) {
        return Optional.ofNullable(MOVES.get(this).get(action));
    }
}
