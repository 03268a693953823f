package cn.hotline.supervision.clocks;

/** What lighting a clock once more means 亮灯步骤. */
public enum LampStep {
    /** 临期: it turned yellow. */
    NEAR_DUE,
    /** 超期: it turned red. */
    OVERDUE,
    /** 督办: it has been red for so long that a letter is due. */
    LETTER
}
