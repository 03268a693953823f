package cn.hotline.statistics.assessing;

import java.util.List;

/** A unit of the directory 承办单位 as it stands when a month is assessed. */
record DirectoryUnit(String code, String name, String kind, List<String> path, boolean active) {
    boolean isBelow(String superior) {
        return !code.equals(superior) && path.contains(superior);
    }
}
