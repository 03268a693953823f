package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** Who judges a reply, and by what: the reviewer at the desk 质检审核, or the patroller at the place 核实. */
public enum ReviewKind implements Coded {
    REVIEW("质检审核"),
    VERIFICATION("巡查核实");

    private final String label;

    ReviewKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
