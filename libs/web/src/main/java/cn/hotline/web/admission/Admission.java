package cn.hotline.web.admission;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.web.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

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

    private final Semaphore places;
    private final long retryAfter;
    private final long bodyWithin;

    Admission(AdmissionConfig config) {
        this.places = new Semaphore(config.most());
        this.retryAfter = Math.max(1, config.retryAfter().toSeconds());
        this.bodyWithin = config.bodyWithin().toMillis();
    }

    void register(@Observes Filters filters) {
        filters.register(this::admit, FIRST);
    }

    void admit(RoutingContext request) {
        if (!takesPlace(request)) {
            request.next();
        } else if (places.tryAcquire()) {
            AtomicBoolean taken = new AtomicBoolean(true);
            request.addHeadersEndHandler(begun -> giveBack(taken));
            request.addEndHandler(ended -> giveBack(taken));
            expectBody(request);
            request.next();
        } else {
            refuse(request);
        }
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

    private void refuse(RoutingContext request) {
        CommonError full = CommonError.OVERLOADED;
        int status = full.kind().status();
        // what is still to come of it is not read
        request.request().resume();
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter))
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(new JsonObject()
                        .put("type", Problem.TYPE_PREFIX + full.slug())
                        .put("title", full.text())
                        .put("status", status)
                        .put("detail", full.text())
                        .put("code", full.slug())
                        .encode());
    }
}
