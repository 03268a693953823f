package cn.hotline.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes out of each span what may tell of a person 个人信息不出链路: addresses with their queries (a phone number to search for, a progress
 * code), and from where and with what somebody called. The route pattern says enough.
 */
@Singleton
public class SparingSpans implements SpanProcessor {
    static final String TAKEN_OUT = "-";
    static final List<AttributeKey<String>> TELLING = List.of(
            AttributeKey.stringKey("url.path"),
            AttributeKey.stringKey("url.query"),
            AttributeKey.stringKey("url.full"),
            AttributeKey.stringKey("client.address"),
            AttributeKey.stringKey("user_agent.original"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (AttributeKey<String> telling : TELLING) {
            if (span.getAttribute(telling) != null) {
                span.setAttribute(telling, TAKEN_OUT);
            }
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // exported by others
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
