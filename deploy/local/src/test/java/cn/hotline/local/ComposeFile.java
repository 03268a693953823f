package cn.hotline.local;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import cn.hotline.infra.TopicSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The container deployment as its file says it, variables at their defaults. */
final class ComposeFile {
    private static final Set<String> INFRASTRUCTURE = Set.of("postgres", "kafka", "topics", "keycloak");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):-([^}]*)}");

    private final Map<String, String> variables = new TreeMap<>();
    private final Map<?, ?> services;

    ComposeFile(String text) {
        Matcher matcher = VARIABLE.matcher(text.replaceAll("(?m)^\\s*#.*$", ""));
        while (matcher.find()) {
            variables.put(matcher.group(1), matcher.group(2));
        }
        Map<?, ?> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        services = (Map<?, ?>) file.get("services");
    }

    /** The variables an operator may set, with their defaults. */
    Map<String, String> variables() {
        return variables;
    }

    /** The product's own services, without the infrastructure. */
    Set<String> services() {
        return services.keySet().stream()
                .map(String::valueOf)
                .filter(name -> !INFRASTRUCTURE.contains(name))
                .collect(toCollection(TreeSet::new));
    }

    /** The environment as it is written, with variables. */
    Map<String, String> writtenEnvironment(String service) {
        Map<?, ?> environment = (Map<?, ?>) service(service).get("environment");
        return environment.entrySet().stream()
                .collect(toMap(
                        entry -> entry.getKey().toString(),
                        entry -> entry.getValue().toString(),
                        (one, other) -> other,
                        TreeMap::new));
    }

    String environment(String service, String variable) {
        return defaults(writtenEnvironment(service).getOrDefault(variable, "missing"));
    }

    /** The ports as {@code published:inner}, without the address they are bound to. */
    List<String> ports(String service) {
        return ((List<?>) service(service).get("ports"))
                .stream()
                        .map(port -> defaults(port.toString()).replaceFirst("^[0-9.]+:(?=\\d+:)", ""))
                        .toList();
    }

    /** The module an image is built from. */
    String builtFrom(String service) {
        Map<?, ?> build = (Map<?, ?>) service(service).get("build");
        return ((Map<?, ?>) build.get("args")).get("SERVICE").toString();
    }

    Map<String, TopicSpec> topics() {
        return environment("topics", "TOPICS")
                .lines()
                .map(line -> line.trim().split("\\s+"))
                .map(words -> new TopicSpec(words[0], Integer.parseInt(words[1]), settings(words)))
                .collect(toMap(TopicSpec::name, topic -> topic, (one, other) -> other, TreeMap::new));
    }

    private static Map<String, String> settings(String[] words) {
        return Arrays.stream(words)
                .skip(2)
                .map(setting -> setting.split("=", 2))
                .collect(toMap(pair -> pair[0], pair -> pair[1]));
    }

    private Map<?, ?> service(String name) {
        return (Map<?, ?>) services.get(name);
    }

    private static String defaults(String text) {
        return VARIABLE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(match.group(2)));
    }
}
