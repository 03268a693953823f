package cn.hotline.supervision.supervising;

import cn.hotline.kernel.Coded;
import java.util.Map;
import java.util.Optional;

/** Where a supervision letter stands 督办单状态. */
public enum LetterStatus implements Coded {
    OPEN("待答复"),
    ANSWERED("待审核"),
    CLOSED("已销号"),
    CANCELLED("已撤销");

    private static final Map<LetterStatus, Map<LetterAction, LetterStatus>> MOVES = Map.of(
            OPEN,
                    Map.of(
                            LetterAction.ANSWER, ANSWERED,
                            LetterAction.PASS, OPEN,
                            LetterAction.CANCEL, CANCELLED),
            ANSWERED,
                    Map.of(
                            LetterAction.ACCEPT, CLOSED,
                            LetterAction.RETURN, OPEN,
                            LetterAction.PASS, ANSWERED,
                            LetterAction.CANCEL, CANCELLED),
            CLOSED, Map.of(),
            CANCELLED, Map.of());

    private final String label;

    LetterStatus(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** The status after the action; empty when it is not allowed. */
    public Optional<LetterStatus> after(LetterAction action) {
        return Optional.ofNullable(MOVES.get(this).get(action));
    }
}
