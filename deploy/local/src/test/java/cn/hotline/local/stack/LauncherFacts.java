package cn.hotline.local.stack;

import cn.hotline.infra.TopicSpec;
import java.util.List;

/** Lets tests outside this package see what the launcher makes. */
public final class LauncherFacts {
    private LauncherFacts() {}

    public static List<TopicSpec> topics() {
        return KafkaPart.topics();
    }
}
