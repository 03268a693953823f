package cn.hotline.bench.attack;

import cn.hotline.local.stack.ServiceModule;
import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What every answer has to be 答复应守的规矩, whatever was asked: no failure of ours, nothing told about our inside, as the contract says. */
public final class Judge {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat"
                    + " [\\w.$]+\\([\\w.]+:\\d+\\)|\\b(java|javax|jakarta|com\\.fasterxml|io\\.(quarkus|vertx|netty|smallrye)|org\\.(hibernate|postgresql|jboss|apache|camunda))\\.[a-z]\\w*\\.?|\\bcn\\.hotline\\.|\\w(Exception|Error):"
                    + " |\\bSQLSTATE\\b|\\bERROR: |(?i:\\bselect\\b.{1,300}\\bfrom\\b|\\binsert into\\b|\\bupdate \\w+ set\\b)");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    private final Map<ServiceModule, OpenApiInteractionValidator> contracts = new EnumMap<>(ServiceModule.class);

    public Judge(Path root) {
        LevelResolver responsesOnly = LevelResolver.create()
                .withLevel("validation.request", ValidationReport.Level.IGNORE)
                .withLevel("validation.response.body.schema.additionalProperties", ValidationReport.Level.IGNORE)
                .build();
        for (ServiceModule service : ServiceModule.values()) {
            contracts.put(
                    service,
                    OpenApiInteractionValidator.createFor(
                                    Contracts.file(root, service).toString())
                            .withLevelResolver(responsesOnly)
                            .build());
        }
    }

    /** What is wrong with an answer; empty when nothing. */
    public List<String> faults(Shot shot, Echo echo) {
        List<String> faults = new ArrayList<>();
        if (echo.status() == 0) {
            faults.add("no answer: " + echo.header("failure"));
        } else if (echo.status() >= 500) {
            faults.add("status " + echo.status());
        } else if (echo.refused() && !"HEAD".equals(shot.method()) && !(shot.malformed() && echo.body().length == 0)) {
            refusal(echo).ifPresent(faults::add);
        }
        if (echo.headers().containsKey("x-injected")) {
            faults.add("header injected");
        }
        if (echo.status() >= 400 && INSIDE.matcher(echo.text()).find()) {
            faults.add("tells of its inside");
        }
        if (echo.ok() && shot.method().equals(shot.door().method()) && !shot.elsewhere()) {
            documented(shot, echo).ifPresent(faults::add);
        }
        return faults;
    }

    private static Optional<String> refusal(Echo echo) {
        if (!"application/problem+json".equals(echo.mediaType())) {
            return Optional.of("refusal " + echo.status() + " is " + echo.mediaType() + ", not a problem");
        }
        JsonNode problem = json(echo);
        if (!CODE.matcher(problem.path("code").asText()).matches()
                || !CHINESE.matcher(problem.path("detail").asText()).find()
                || problem.path("status").asInt() != echo.status()) {
            return Optional.of("problem without code, Chinese detail or status");
        }
        return Optional.empty();
    }

    private Optional<String> documented(Shot shot, Echo echo) {
        if (!shot.door().statuses().contains(Integer.toString(echo.status()))) {
            return Optional.of("status " + echo.status() + " is not in the contract");
        }
        if (!"application/json".equals(echo.mediaType())) {
            return Optional.empty();
        }
        ValidationReport report = contracts
                .get(shot.door().service())
                .validateResponse(
                        shot.door().path(),
                        Request.Method.valueOf(shot.door().method()),
                        SimpleResponse.Builder.status(echo.status())
                                .withContentType("application/json")
                                .withBody(echo.text())
                                .build());
        return report.getMessages().stream()
                .filter(each -> each.getLevel() == ValidationReport.Level.ERROR)
                .filter(each -> !each.getKey().contains("missing")) // the path is the template, no call's
                .map(each -> "not as the contract says: " + each.getMessage())
                .findFirst();
    }

    /** The body as JSON; a missing node when it is none. */
    public static JsonNode json(Echo echo) {
        try {
            return JSON.readTree(echo.body());
        } catch (IOException e) {
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }
}
