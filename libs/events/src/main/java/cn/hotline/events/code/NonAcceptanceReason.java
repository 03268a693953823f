package cn.hotline.events.code;

import cn.hotline.kernel.Coded;

/** The coded reason of a non-acceptance 不予受理原因. */
public enum NonAcceptanceReason implements Coded {
    OUTSIDE_JURISDICTION("不属于本区管辖"),
    OTHER_AUTHORITY("属于党委、人大、政协、法院、检察院、军队职权"),
    EMERGENCY_LINE("应由 110、119、120、122 处理"),
    IN_LEGAL_PROCEDURE("已进入诉讼、仲裁、复议、信访、信息公开等程序"),
    ALREADY_HANDLED("已办结且无新的事实理由"),
    SECRET_OR_PRIVACY("涉及国家秘密、商业秘密、个人隐私"),
    MALICIOUS_OR_EMPTY("恶意骚扰或无实质内容");

    private final String label;

    NonAcceptanceReason(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
