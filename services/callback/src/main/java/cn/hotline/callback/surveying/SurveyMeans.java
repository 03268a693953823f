package cn.hotline.callback.surveying;

import cn.hotline.kernel.Coded;

/** How a citizen was reached 回访途径. */
public enum SurveyMeans implements Coded {
    PHONE("电话"),
    LINK("网上评价");

    private final String label;

    SurveyMeans(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
