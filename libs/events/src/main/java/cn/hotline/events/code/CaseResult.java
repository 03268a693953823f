package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** How a closed case 结案 ended, as closed by the centre 结案结果. */
public enum CaseResult implements Coded {
    SOLVED("已解决"),
    PARTLY_SOLVED("部分解决"),
    EXPLAINED("已解释说明");

    private final String label;

    CaseResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
