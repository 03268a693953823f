package cn.hotline.lifecycle.tracking;

/** What was ruled of the last dissatisfaction 不合理诉求认定结论; the names stand in the decision table. */
public enum Finding {
    NONE,
    UNREASONABLE,
    REASONABLE
}
