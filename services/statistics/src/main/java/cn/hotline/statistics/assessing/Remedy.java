package cn.hotline.statistics.assessing;

import cn.hotline.kernel.Coded;
import java.util.Optional;

/** How a case counts once an objection is upheld 申诉成立后的计法. */
public enum Remedy implements Coded {
    LEAVES("剔除：分子、分母均不计"),
    INTO_NUMERATOR("计入分子（如按时、满意）"),
    OUT_OF_NUMERATOR("移出分子（如退单、驳回）");

    private final String label;

    Remedy(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    Optional<CaseList.Entry> applyTo(CaseList.Entry entry) {
        return switch (this) {
            case LEAVES -> Optional.empty();
            case INTO_NUMERATOR -> Optional.of(entry.weighing(Math.max(1, entry.weight())));
            case OUT_OF_NUMERATOR -> Optional.of(entry.weighing(0));
        };
    }
}
