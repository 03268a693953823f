package cn.hotline.local.stack;

import java.util.List;

/** JVM options 启动选项 for all services from the environment, e.g. {@code -XX:TieredStopAtLevel=4} for a long run at full speed. */
final class FurtherOptions {
    private FurtherOptions() {}

    /** The words of {@code HOTLINE_JAVA_OPTIONS}; they come last and win. */
    static List<String> ofWhoeverStarts() {
        String options = System.getenv("HOTLINE_JAVA_OPTIONS");
        return options == null || options.isBlank()
                ? List.of()
                : List.of(options.strip().split("\\s+"));
    }
}
