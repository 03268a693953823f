package cn.hotline.supervision.rebuilding;

import java.util.Map;

/** A record of the case log as it was read 日志事件. */
public record LoggedEvent(Map<String, String> headers, String payload) {}
