package cn.hotline.statistics.rebuilding;

import java.util.Map;
import java.util.UUID;

/** An event as it stands in the log 日志事件. */
public record LoggedEvent(UUID id, Map<String, String> headers, String payload) {}
