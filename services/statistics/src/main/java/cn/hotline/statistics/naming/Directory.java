package cn.hotline.statistics.naming;

import cn.hotline.kernel.Coded;

/** A kind of thing that has names 名称目录. */
public enum Directory implements Coded {
    UNIT("承办单位"),
    CATEGORY("诉求类别"),
    CHANNEL("来源渠道"),
    TAG("标签"),
    STAFF("经办人"),
    WATCH_CLASS("重点关注类别");

    private final String label;

    Directory(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    String table() {
        return name().toLowerCase(java.util.Locale.ROOT) + "_name";
    }
}
