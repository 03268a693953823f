package cn.hotline.web.logging;

import cn.hotline.kernel.id.Ids;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives each request a trace id (that of its trace, else the caller's {@code X-Request-Id} when it is a plain token) and hands it back. */
public class TraceFilter {
    private static final String HEADER = "X-Request-Id";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @ServerRequestFilter(preMatching = true)
    public void begin(ContainerRequestContext request) {
        String given = request.getHeaderString(HEADER);
        String id = Trace.traced()
                .orElseGet(() -> given != null && PLAIN.matcher(given).matches()
                        ? given
                        : Ids.next().toString());
        Trace.clear();
        MDC.put(Trace.TRACE_ID, id);
        request.setProperty(HEADER, id);
    }

    @ServerResponseFilter
    public void end(ContainerRequestContext request, ContainerResponseContext response) {
        Object id = request.getProperty(HEADER);
        if (id != null) {
            response.getHeaders().putSingle(HEADER, id);
        }
        Trace.clear();
    }
}
