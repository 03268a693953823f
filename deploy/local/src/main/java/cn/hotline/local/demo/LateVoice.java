package cn.hotline.local.demo;

/** What a reporter complains of after the archiving 归档后反映; the names are the faults' codes. */
enum LateVoice {
    UNIT("过了几天，同一问题又出现了"),
    UNREASONABLE("补偿数额没有达到要求"),
    POLICY("对现行政策标准不认可");

    private final String reason;

    LateVoice(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
