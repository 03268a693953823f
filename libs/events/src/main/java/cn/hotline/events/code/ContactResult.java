package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** What came of a unit contacting the citizen 联系结果. */
public enum ContactResult implements Coded {
    REACHED("已联系"),
    NO_ANSWER("无人接听"),
    WRONG_NUMBER("号码有误"),
    DECLINED("诉求人不愿沟通");

    private final String label;

    ContactResult(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
