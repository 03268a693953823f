package cn.hotline.closure.reviewing;

import java.util.List;

/** All automatic findings 自动审核发现 about one reply, made when its review was opened. */
record Findings(List<Finding> list) {
    Findings {
        list = List.copyOf(list);
    }
}
