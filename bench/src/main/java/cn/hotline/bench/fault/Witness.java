package cn.hotline.bench.fault;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.api.ServiceAway;
import cn.hotline.local.stack.Ports;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A caller who keeps an own list 独立登记簿 of what was registered, by the answers: each demand under an Idempotency-Key, sent once.
 *
 * <p>Where the answer was lost in a fault, the demand is sent again under its key when all is well: it must be there exactly once.
 */
final class Witness {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USER = "agent2";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Ports ports;
    private final HotlineApi api;
    private final Databases databases;
    private final Map<String, Optional<String>> list = new ConcurrentHashMap<>();
    private volatile boolean over;
    private Thread thread;

    Witness(Ports ports) {
        this.ports = ports;
        this.api = new HotlineApi(ports);
        this.databases = new Databases(ports);
    }

    void begin(Duration every) {
        over = false;
        thread = new Thread(
                () -> {
                    while (!over) {
                        register();
                        Rig.pause(every);
                    }
                },
                "witness");
        thread.setDaemon(true);
        thread.start();
    }

    void end() {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Registers one, without trying twice; its case, if there was an answer. */
    Optional<String> register() {
        String key = UUID.randomUUID().toString();
        list.put(key, Optional.empty());
        Optional<String> caseId = send(key);
        list.put(key, caseId);
        return caseId;
    }

    private Optional<String> send(String key) {
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(ports.url(ServiceModule.INTAKE) + "/api/v1/demands"))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + api.sessions().token(USER))
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(demand(key))))
                    .build();
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return response.statusCode() / 100 == 2
                    ? Optional.of(JSON.readTree(response.body()).path("caseId").asText())
                    : Optional.empty();
        } catch (IOException lost) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Map<String, Object> demand(String key) {
        return Map.of(
                "channel", "HOTLINE",
                "type", "CONSULTATION",
                "category", "01",
                "title", "咨询办理条件",
                "content", "来电人咨询办理居住证需要哪些材料，登记簿编号 " + mark(key) + "。",
                "place", Map.of("address", "雄楚大道 268 号"),
                "reporter", Map.of("anonymous", true));
    }

    /** Letters only: a row of figures would be masked as somebody's number. */
    private static String mark(String key) {
        StringBuilder letters = new StringBuilder("mark-");
        key.replace("-", "").chars().forEach(digit -> letters.append((char) ('a' + Character.digit(digit, 16))));
        return letters.toString();
    }

    /** How many answers are missing. */
    long lost() {
        return list.values().stream().filter(Optional::isEmpty).count();
    }

    /** Sends again what was not answered, and once more what was; the same key must mean the same case. Then answers the callers. */
    List<Problem> settle() {
        List<Problem> found = new ArrayList<>();
        list.forEach((key, answered) -> {
            Optional<String> again = send(key);
            long times = databases.number(
                    ServiceModule.INTAKE, "select count(*) from demand where content like ?", "%" + mark(key) + "%");
            if (times != 1) {
                found.add(new Problem("registered", key, "stands " + times + " times in intake.demand"));
            }
            if (again.isEmpty()) {
                found.add(new Problem("registered", key, "not answered when sent again"));
            } else if (answered.isPresent() && !answered.equals(again)) {
                found.add(new Problem("registered", key, "was " + answered.get() + ", is " + again.get()));
            }
            again.ifPresent(caseId -> answer(caseId).ifPresent(found::add));
        });
        list.clear();
        return found;
    }

    /** 直接答复; one that was answered before stays so. */
    Optional<Problem> answer(String caseId) {
        String path = "/api/v1/demands/" + caseId;
        try {
            Answer now = api.send(Call.get("GET demands/{id}", USER, ServiceModule.INTAKE, path));
            if (!"REGISTERED".equals(now.body().path("status").asText())) {
                return Optional.empty();
            }
            Answer done = api.send(Call.post(
                            "POST demands/{id}/answers",
                            USER,
                            ServiceModule.INTAKE,
                            path + "/answers",
                            Map.of("answer", "已告知所需材料"))
                    .at(now.body().path("version").asLong()));
            return done.ok() || done.overtaken()
                    ? Optional.empty()
                    : Optional.of(new Problem("registered", caseId, "cannot be answered: " + done.problem()));
        } catch (ServiceAway away) {
            return Optional.of(new Problem("registered", caseId, away.getMessage()));
        }
    }
}
