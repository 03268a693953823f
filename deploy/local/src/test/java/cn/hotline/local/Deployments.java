package cn.hotline.local;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import cn.hotline.events.Topics;
import cn.hotline.infra.TopicSpec;
import cn.hotline.local.stack.LauncherFacts;
import cn.hotline.local.stack.Ports;
import cn.hotline.local.stack.ServiceModule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares, one by one, what compose, the launcher and the configuration files say, and lists where they differ. */
final class Deployments {
    /** Variables of keys that stand in no properties file, each with the reason. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "HOTLINE_MESSAGING_NODE", "an optional key of MessagingConfig: without it a node has a name of chance",
            "QUARKUS_HTTP_HOST",
                    "Quarkus' own: only the launcher, which is not behind a container's network, narrows it");

    private final Set<String> modules;
    private final ComposeFile compose;
    private final PropertyFiles files;
    private final String launcher;
    private final String readme;
    private final List<String> differences = new ArrayList<>();

    /**
     * @param parent the pom of the services, whose modules are the services there are
     * @param launcher the source of what gives the local services their environment
     * @param readme where an operator reads about the variables of compose
     */
    Deployments(String parent, String compose, PropertyFiles files, String launcher, String readme) {
        this.modules = Pattern.compile("<module>([^<]+)</module>")
                .matcher(parent)
                .results()
                .map(match -> match.group(1))
                .collect(toCollection(TreeSet::new));
        this.compose = new ComposeFile(compose);
        this.files = files;
        this.launcher = launcher;
        this.readme = readme;
    }

    List<String> differences() {
        same("services of compose", modules, compose.services());
        same("services of the launcher", modules, launcherServices());
        same("services with a parking topic", modules, new TreeSet<>(Topics.services()));
        if (differences.isEmpty()) {
            modules.forEach(this::compareService);
            compareInfrastructure();
            compareTopics();
            compareVariables();
        }
        return differences;
    }

    private void compareService(String service) {
        ServiceModule local = ServiceModule.of(service);
        String port = files.of(service, "hotline.port");
        same(service + " calls itself", service, files.of(service, "hotline.service"));
        same(service + " is built from", service, compose.builtFrom(service));
        same(service + " port in the launcher", port, Integer.toString(local.port()));
        same(service + " HOTLINE_PORT in compose", port, compose.environment(service, "HOTLINE_PORT"));
        same(service + " published in compose", List.of(port + ":" + port), compose.ports(service));
        String database = files.of(service, "hotline.db.name");
        same(service + " database in the launcher", database, local.database());
        same(service + " database in compose", database, compose.environment(service, "HOTLINE_DB_NAME"));
        same(service + " password in compose", database, compose.environment(service, "HOTLINE_DB_PASSWORD"));
        String owner = database.toUpperCase(Locale.ROOT) + "_DB_PASSWORD";
        same(
                service + " password given to postgres",
                compose.writtenEnvironment(service).get("HOTLINE_DB_PASSWORD"),
                compose.writtenEnvironment("postgres").get(owner));
    }

    private void compareInfrastructure() {
        Ports ports = Ports.usual();
        same("postgres port", files.common("hotline.db.port"), Integer.toString(ports.postgres()));
        same("kafka address", files.common("kafka.bootstrap.servers"), Ports.HOST + ":" + ports.kafka());
        same("issuer", files.common("hotline.oidc.issuer"), ports.issuerUrl());
        same("postgres in compose", List.of(ports.postgres() + ":5432"), compose.ports("postgres"));
        same("kafka in compose", List.of(ports.kafka() + ":" + ports.kafka()), compose.ports("kafka"));
        same("issuer in compose", List.of(ports.issuer() + ":8080"), compose.ports("keycloak"));
        same("issuer's name", "http://localhost:" + ports.issuer(), compose.environment("keycloak", "KC_HOSTNAME"));
        same(
                "kafka advertises",
                "INSIDE://kafka:9092,OUTSIDE://" + Ports.HOST + ":" + ports.kafka(),
                compose.environment("kafka", "KAFKA_ADVERTISED_LISTENERS"));
        Map<String, String> inside = Map.of(
                "HOTLINE_DB_HOST", "postgres",
                "HOTLINE_DB_PORT", "5432",
                "KAFKA_BOOTSTRAP_SERVERS", "kafka:9092",
                "HOTLINE_OIDC_ISSUER", "http://keycloak:8080/realms/hotline");
        modules.forEach(service -> inside.forEach((variable, address) ->
                same(service + " " + variable + " in compose", address, compose.environment(service, variable))));
    }

    private void compareTopics() {
        Map<String, TopicSpec> local = LauncherFacts.topics().stream()
                .collect(toMap(TopicSpec::name, topic -> topic, (one, other) -> other, TreeMap::new));
        same("topics", local, compose.topics());
    }

    private void compareVariables() {
        Set<String> fromLauncher = Pattern.compile("\"([A-Z]+(?:_[A-Z]+)+)\"")
                .matcher(launcher)
                .results()
                .map(match -> match.group(1))
                .collect(toCollection(TreeSet::new));
        same("the launcher's variables are found", true, fromLauncher.contains("HOTLINE_PORT"));
        for (String service : modules) {
            Set<String> known = files.variables(service);
            Set<String> given = compose.writtenEnvironment(service).keySet();
            same(service + " variables of compose without a key", Set.of(), unknown(given, known));
            same(service + " variables of the launcher without a key", Set.of(), unknown(fromLauncher, allKnown()));
            Set<String> missing = new TreeSet<>(fromLauncher);
            missing.removeIf(variable -> given.contains(variable)
                    || variable.equals("QUARKUS_HTTP_HOST")
                    || !known.contains(variable) && !ELSEWHERE.containsKey(variable));
            same(service + " variables that only the launcher sets", Set.of(), missing);
        }
        compose.variables()
                .forEach((name, value) -> same(
                        "variable and default in the README",
                        true,
                        readme.contains("`" + name + "`") && readme.contains(value)));
    }

    private Set<String> allKnown() {
        Set<String> all = new TreeSet<>();
        modules.forEach(service -> all.addAll(files.variables(service)));
        return all;
    }

    private static Set<String> unknown(Set<String> given, Set<String> known) {
        Set<String> unknown = new TreeSet<>(given);
        unknown.removeAll(known);
        unknown.removeAll(ELSEWHERE.keySet());
        return unknown;
    }

    private static Set<String> launcherServices() {
        return Arrays.stream(ServiceModule.values()).map(ServiceModule::id).collect(toCollection(TreeSet::new));
    }

    private void same(String what, Object wanted, Object found) {
        if (!Objects.equals(wanted, found)) {
            differences.add(what + ": " + wanted + " is not " + found);
        }
    }
}
