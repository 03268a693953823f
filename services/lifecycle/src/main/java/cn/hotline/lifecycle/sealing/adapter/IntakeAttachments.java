package cn.hotline.lifecycle.sealing.adapter;

import cn.hotline.lifecycle.LifecycleConfig;
import cn.hotline.lifecycle.sealing.AttachmentSource;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The attachments 附件 that intake keeps, by its REST interface and in the name of whoever asks here. */
@ApplicationScoped
class IntakeAttachments implements AttachmentSource {
    private static final String AWAY = "受理服务无法连接";
    private final LifecycleConfig config;
    private final JsonWebToken token;
    private final ObjectReader lists;
    private final HttpClient client;

    IntakeAttachments(LifecycleConfig config, JsonWebToken token, ObjectMapper json) {
        this.config = config;
        this.token = token;
        lists = json.readerFor(new TypeReference<List<Listed>>() {})
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        client = HttpClient.newBuilder().connectTimeout(config.intakeConnect()).build();
    }

    @Override
    public List<Listed> of(UUID caseId, Duration within) throws Unavailable {
        String body = ask(path(caseId), HttpResponse.BodyHandlers.ofString(), within);
        try {
            return lists.readValue(body);
        } catch (IOException unreadable) {
            throw new Unavailable("受理服务的应答无法读取");
        }
    }

    @Override
    public void copy(UUID caseId, UUID attachmentId, Path to, Duration within) throws Unavailable {
        ask(path(caseId) + "/" + attachmentId + "/content", HttpResponse.BodyHandlers.ofFile(to), within);
    }

    /** The client's own limit ends with the answer's head; this one with its last byte. */
    private <T> T ask(String path, HttpResponse.BodyHandler<T> body, Duration within) throws Unavailable {
        HttpRequest request = HttpRequest.newBuilder(URI.create(config.intakeUrl() + path))
                .header("Authorization", "Bearer " + token.getRawToken())
                .header("Accept", "application/json, */*")
                .build();
        long millis = Math.min(config.intakeAnswer().toMillis(), within.toMillis());
        CompletableFuture<HttpResponse<T>> asked = client.sendAsync(request, body);
        try {
            HttpResponse<T> answer = asked.get(millis, TimeUnit.MILLISECONDS);
            if (answer.statusCode() != 200) {
                throw new Unavailable(reason(answer.statusCode()));
            }
            return answer.body();
        } catch (TimeoutException slow) {
            asked.cancel(true);
            throw new Unavailable("受理服务应答超时");
        } catch (ExecutionException away) {
            throw new Unavailable(AWAY);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unavailable(AWAY);
        }
    }

    private static String reason(int status) {
        return switch (status) {
            case 401, 403 -> "无权查看附件";
            case 404 -> "受理服务没有找到";
            default -> "受理服务应答 " + status;
        };
    }

    private static String path(UUID caseId) {
        return "/api/v1/demands/" + caseId + "/attachments";
    }
}
