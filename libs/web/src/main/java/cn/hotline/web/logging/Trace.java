package cn.hotline.web.logging;

import cn.hotline.kernel.id.CaseNo;
import org.jboss.logging.MDC;

/** What every log line of a piece of work carries: the request's trace id and the case number 工单编号. */
public final class Trace {
    static final String TRACE_ID = "traceId";
    private static final String CASE_NO = "caseNo";

    private Trace() {}

    /** The trace id of the present request; null outside one. */
    public static String current() {
        return (String) MDC.get(TRACE_ID);
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
