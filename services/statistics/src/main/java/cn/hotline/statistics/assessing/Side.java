package cn.hotline.statistics.assessing;

import cn.hotline.kernel.Coded;

/** Which of the things an indicator counts 计数范围. */
public enum Side implements Coded {
    NUMERATOR("分子"),
    REST("分母中不在分子的"),
    DENOMINATOR("分母");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    boolean takes(int weight) {
        return this == DENOMINATOR || (this == NUMERATOR) == (weight > 0);
    }

    long of(Count count) {
        return switch (this) {
            case NUMERATOR -> count.numerator();
            case REST -> count.denominator() - count.numerator();
            case DENOMINATOR -> count.denominator();
        };
    }
}
