package cn.hotline.web.logging;

import cn.hotline.kernel.id.CaseNo;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.util.Optional;
import org.jboss.logging.MDC;

/**
 * What every log line of a piece of work carries: its trace id and the case number 工单编号.
 *
 * <p>Where tracing is on, the trace id is that of the trace, in every service the work goes through; else the request's own.
 */
public final class Trace {
    static final String TRACE_ID = "traceId";
    private static final String CASE_NO = "caseNo";

    private Trace() {}

    /** The trace id of the present request; null outside one. */
    public static String current() {
        return (String) MDC.get(TRACE_ID);
    }

    /** The id of the trace this work is part of, where tracing is on. */
    static Optional<String> traced() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? Optional.of(span.getTraceId()) : Optional.empty();
    }

    /** Marks all further log lines of this request or event with the case they are about. */
    public static void about(CaseNo caseNo) {
        MDC.put(CASE_NO, caseNo.value());
    }

    /** Ends the marking. */
    public static void clear() {
        MDC.remove(TRACE_ID);
        MDC.remove(CASE_NO);
    }
}
