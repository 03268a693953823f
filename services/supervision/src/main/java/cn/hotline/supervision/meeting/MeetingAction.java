package cn.hotline.supervision.meeting;

import cn.hotline.kernel.Coded;

/** What befalls a meeting 协调会动作. */
public enum MeetingAction implements Coded {
    HOLD("记录纪要"),
    CANCEL("取消");

    private final String label;

    MeetingAction(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
