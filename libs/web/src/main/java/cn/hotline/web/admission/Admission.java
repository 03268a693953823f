package cn.hotline.web.admission;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.web.problem.Problem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who is let in 准入: a request that finds the node full is told so before anything is done for it, with the time to come again.
 *
 * <p>Otherwise requests would queue without bound, each waiting longer than its caller does. INVARIANT: a place is given back when
 * the answer begins or the connection ends; so a stream takes none while it flows. Uploads take none: they last as long as their sender.
 */
@ApplicationScoped
public class Admission {
    /** Before everything else, identity too. */
    private static final int FIRST = 1_000;

    private static final String API = "/api/";
    private static final int TOO_LARGE = 413;
    private static final long MEGABYTE = 1L << 20;
    private static final Pattern BYTES = Pattern.compile("\\d{1,18}");

    private final Semaphore places;
    private final long retryAfter;
    private final long bodyWithin;
    private final long largestBody;

    Admission(
            AdmissionConfig config,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.places = new Semaphore(config.most());
        this.retryAfter = Math.max(1, config.retryAfter().toSeconds());
        this.bodyWithin = config.bodyWithin().toMillis();
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    void admit(RoutingContext request) {
        if (announced(request) > largestBody) {
            // the framework would do so without a word
            refuse(request, TOO_LARGE, "http-" + TOO_LARGE, "请求内容过大：至多 " + largestBody / MEGABYTE + " MB");
        } else if (!takesPlace(request)) {
            request.next();
        } else if (places.tryAcquire()) {
            AtomicBoolean taken = new AtomicBoolean(true);
            request.addHeadersEndHandler(begun -> giveBack(taken));
            request.addEndHandler(ended -> giveBack(taken));
            expectBody(request);
            request.next();
        } else {
            CommonError full = CommonError.OVERLOADED;
            request.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter));
            refuse(request, full.kind().status(), full.slug(), full.text());
        }
    }

    /** How many bytes the body is said to have; 0 when nothing is said, or nothing that is a number. */
    private static long announced(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null || !BYTES.matcher(length).matches() ? 0 : Long.parseLong(length);
    }

    private static boolean takesPlace(RoutingContext request) {
        String type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return request.request().path().startsWith(API) && (type == null || !type.startsWith("multipart/"));
    }

    /** Whoever sends a body bit by bit would keep a place from all others for as long as he likes: his connection is closed. */
    private void expectBody(RoutingContext request) {
        HttpServerRequest sent = request.request();
        if (sent.getHeader(HttpHeaders.CONTENT_LENGTH) == null
                && sent.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            return;
        }
        long late = request.vertx().setTimer(bodyWithin, timer -> {
            if (!sent.isEnded()) {
                sent.connection().close();
            }
        });
        request.addEndHandler(ended -> request.vertx().cancelTimer(late));
    }

    private void giveBack(AtomicBoolean taken) {
        if (taken.compareAndSet(true, false)) {
            places.release();
        }
    }

    private static void refuse(RoutingContext request, int status, String code, String text) {
        // what is still to come of it is not read
        request.request().resume();
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(new JsonObject()
                        .put("type", Problem.TYPE_PREFIX + code)
                        .put("title", text)
                        .put("status", status)
                        .put("detail", text)
                        .put("code", code)
                        .encode());
    }
}
