package cn.hotline.dispatch.catalogue;

import cn.hotline.kernel.Coded;

/** What a row of an imported sheet comes to 导入结果. */
public enum RowOutcome implements Coded {
    ADDED("新增"),
    CHANGED("变更"),
    SAME("不变"),
    REFUSED("有误");

    private final String label;

    RowOutcome(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
