package cn.hotline.supervision.noticing.adapter;

import cn.hotline.supervision.SupervisionConfig;
import cn.hotline.supervision.noticing.ChannelKind;
import cn.hotline.supervision.noticing.Delivery;
import cn.hotline.supervision.noticing.NoticeChannel;
import cn.hotline.supervision.noticing.Sending;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Notices to an office's own system 接口回调通知: JSON by POST, signed.
 *
 * <p>{@code X-Hotline-Signature: sha256=…} is the HMAC-SHA256, in hexadecimal, of the {@code X-Hotline-Timestamp} header, a full stop and
 * the body.
 */
@ApplicationScoped
public class WebhookChannel implements NoticeChannel {
    private static final String ALGORITHM = "HmacSHA256";
    /** Request timeout, too early, too many requests. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private static final int REDIRECT = 300;
    private static final int SERVER_ERROR = 500;

    private final ObjectMapper json;
    private final Clock clock;
    private final Duration timeout;
    private final Optional<String> secret;
    private final HttpClient client;

    WebhookChannel(ObjectMapper json, Clock clock, SupervisionConfig config) {
        this.json = json;
        this.clock = clock;
        this.timeout = config.noticing().timeout();
        this.secret = config.noticing().webhookSecret();
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What is posted. */
    record Body(UUID id, String subject, String text, int matters) {}

    @Override
    public ChannelKind kind() {
        return ChannelKind.WEBHOOK;
    }

    @Override
    public Delivery send(Sending sending) {
        if (secret.isEmpty()) {
            return Delivery.retry("no secret to sign webhooks with is configured");
        }
        try {
            return answered(client.send(request(sending, secret.get()), HttpResponse.BodyHandlers.discarding())
                    .statusCode());
        } catch (IllegalArgumentException unfit) {
            return Delivery.refused(unfit);
        } catch (IOException e) {
            return Delivery.retry(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Delivery.retry(e);
        }
    }

    private HttpRequest request(Sending sending, String key) throws JsonProcessingException {
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        String body =
                json.writeValueAsString(new Body(sending.id(), sending.subject(), sending.body(), sending.matters()));
        return HttpRequest.newBuilder(URI.create(sending.address()))
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("X-Hotline-Notice", sending.id().toString())
                .header("X-Hotline-Timestamp", timestamp)
                .header("X-Hotline-Signature", "sha256=" + sign(key, timestamp + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static Delivery answered(int status) {
        if (status >= 200 && status < REDIRECT) {
            return Delivery.delivered();
        }
        String reason = "HTTP " + status;
        return status >= SERVER_ERROR || LATER.contains(status) ? Delivery.retry(reason) : Delivery.refused(reason);
    }

    static String sign(String key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
