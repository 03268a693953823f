package cn.hotline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.local.stack.LauncherFacts;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a cluster is told of the services is what they are: every field known to it, every variable, secret and port to them. */
class ManifestsTest {
    private static final Path ROOT = Path.of(System.getProperty("hotline.root"));
    private static final Path K8S = ROOT.resolve("deploy/k8s");
    private static final Pattern SECRET = Pattern.compile("create secret generic (\\S+)((?:[^\\n]*\\\\\\n)*[^\\n]*)");
    private static final Pattern SECRET_KEY = Pattern.compile("--from-literal=([a-z-]+)=");
    private static final Set<String> BOUND_BY_THE_POD = Set.of("HOTLINE_MESSAGING_NODE");
    private static final YAMLMapper YAML = new YAMLMapper();

    private final PropertyFiles files = new PropertyFiles(ROOT);
    private final StatefulSet common = (StatefulSet) only("service/statefulset.yaml");
    private final PodSpec pod = common.getSpec().getTemplate().getSpec();
    private final Container container = pod.getContainers().get(0);

    ManifestsTest() throws IOException {}

    @Test
    void everyFieldIsOneTheClusterKnows() throws IOException {
        int manifests = 0;
        try (Stream<Path> walk = Files.walk(K8S)) {
            for (Path file : walk.filter(each -> each.toString().endsWith(".yaml"))
                    .filter(each -> !each.endsWith("kustomization.yaml"))
                    .toList()) {
                manifests += ManifestFiles.read(file).size();
            }
        }
        assertThat(manifests).isEqualTo(4 + 1 + 3 + ServiceModule.values().length);
    }

    @Test
    void aMisspeltFieldIsSeen() throws IOException {
        String text = Files.readString(K8S.resolve("service/statefulset.yaml"));

        assertThatThrownBy(() -> ManifestFiles.parse(text.replace("readOnlyRootFilesystem", "readonlyRootFilesystem")))
                .hasMessageContaining("readonlyRootFilesystem");
    }

    @ParameterizedTest
    @EnumSource(ServiceModule.class)
    void eachServiceGetsItsNameImageDatabaseAndOnlySettingsItReads(ServiceModule module) throws IOException {
        String service = module.id();
        JsonNode kustomization =
                YAML.readTree(K8S.resolve(service).resolve("kustomization.yaml").toFile());
        assertThat(kustomization.path("nameSuffix").asText()).isEqualTo("-" + service);
        assertThat(kustomization.at("/images/0/newName").asText()).isEqualTo("hotline-" + service);
        assertThat(kustomization
                        .at("/labels/0/pairs")
                        .path("app.kubernetes.io/name")
                        .asText())
                .isEqualTo("hotline-" + service);

        List<EnvVar> given = Stream.concat(container.getEnv().stream(), own(service).stream())
                .toList();
        assertThat(given)
                .filteredOn(each -> each.getName().equals("HOTLINE_DB_NAME"))
                .extracting(EnvVar::getValue)
                .containsExactly(module.database());
        Set<String> known = files.variables(service);
        assertThat(given)
                .extracting(EnvVar::getName)
                .filteredOn(name -> !BOUND_BY_THE_POD.contains(name))
                .isSubsetOf(known);
        assertThat(settings()).isNotEmpty().isSubsetOf(known);
        assertThat(resources()).contains(service);
    }

    @Test
    void everySecretIsOneTheOperatorIsToldToMake() throws IOException {
        Set<String> told = new TreeSet<>();
        Matcher secret = SECRET.matcher(Files.readString(K8S.resolve("README.md")));
        while (secret.find()) {
            Matcher key = SECRET_KEY.matcher(secret.group(2));
            while (key.find()) {
                told.add(secret.group(1) + "/" + key.group(1));
            }
        }
        Set<String> read = new TreeSet<>();
        for (ServiceModule module : ServiceModule.values()) {
            own(module.id()).stream()
                    .map(EnvVar::getValueFrom)
                    .filter(from -> from != null && from.getSecretKeyRef() != null)
                    .map(from -> from.getSecretKeyRef().getName() + "/"
                            + from.getSecretKeyRef().getKey())
                    .forEach(read::add);
        }
        assertThat(read).hasSizeGreaterThan(7).isEqualTo(told);
    }

    @Test
    void aPodIsSpreadByWhatItsOwnLabelsSayOnce() {
        // the kustomization adds the service's name to every selector, and the cluster refuses a key that stands in
        // both
        assertThat(pod.getTopologySpreadConstraints()).hasSize(1).allSatisfy(spread -> assertThat(
                        spread.getMatchLabelKeys())
                .doesNotContain("app.kubernetes.io/name", "app.kubernetes.io/part-of"));
    }

    @Test
    void aPodRunsWithoutRightsOnADiskItCannotWrite() {
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(10001L);
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
    }

    @Test
    void probesAskThePortOnWhichTheServiceListens() throws IOException {
        assertThat(container.getPorts()).extracting(port -> port.getName()).containsExactly("http");
        assertThat(value("HOTLINE_PORT"))
                .isEqualTo(container.getPorts().get(0).getContainerPort().toString());
        assertThat(List.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe()))
                .allSatisfy(probe -> assertThat(probe.getHttpGet().getPort()).isEqualTo(new IntOrString("http")));
        assertThat(((Service) only("service/service.yaml")).getSpec().getPorts())
                .allSatisfy(port -> assertThat(port.getTargetPort()).isEqualTo(new IntOrString("http")));
    }

    @Test
    void aLeavingNodeHasTimeToFinish() {
        int waits = Integer.parseInt(
                container.getLifecycle().getPreStop().getExec().getCommand().get(1));
        int requests = Integer.parseInt(files.common("quarkus.shutdown.timeout").replace("s", ""));
        int inboxAndRelay = 8 + 5;
        assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(waits + requests + inboxAndRelay);
    }

    @Test
    void oneNodeMayAlwaysGoAndNoneIsWithoutAPartition() throws IOException {
        var scaler = (HorizontalPodAutoscaler) only("service/autoscaler.yaml");
        var budget = (PodDisruptionBudget) only("service/disruption-budget.yaml");
        int partitions = LauncherFacts.topics().stream()
                .filter(topic -> topic.name().equals("hotline.case-events.v1"))
                .findFirst()
                .orElseThrow()
                .partitions();
        assertThat(scaler.getSpec().getMinReplicas())
                .isGreaterThan(budget.getSpec().getMaxUnavailable().getIntVal());
        assertThat(scaler.getSpec().getMaxReplicas()).isLessThanOrEqualTo(partitions);
        assertThat(scaler.getSpec().getScaleTargetRef().getName())
                .isEqualTo(common.getMetadata().getName());
    }

    @Test
    void whatTheServicesTalkToIsReachable() throws IOException {
        Set<String> out = new TreeSet<>();
        for (var policy : ManifestFiles.read(K8S.resolve("network-policies.yaml"))) {
            ((NetworkPolicy) policy)
                    .getSpec().getEgress().stream()
                            .flatMap(rule -> rule.getPorts().stream())
                            .map(NetworkPolicyPort::getPort)
                            .forEach(port -> out.add(String.valueOf(port.getValue())));
        }
        JsonNode root = YAML.readTree(K8S.resolve("kustomization.yaml").toFile());
        for (JsonNode literal : root.at("/configMapGenerator/0/literals")) {
            String[] setting = literal.asText().split("=", 2);
            switch (setting[0]) {
                case "HOTLINE_DB_PORT" -> assertThat(out).contains(setting[1]);
                case "KAFKA_BOOTSTRAP_SERVERS" -> assertThat(out).contains(setting[1].replaceFirst(".*:", ""));
                case "HOTLINE_OIDC_ISSUER" -> assertThat(out).contains("443");
                default -> assertThat(setting[0]).isEqualTo("HOTLINE_DB_HOST");
            }
        }
        assertThat(out).as("names are looked up, lifecycle asks intake").contains("53", "http");
    }

    private String value(String variable) {
        return container.getEnv().stream()
                .filter(each -> each.getName().equals(variable))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static List<EnvVar> own(String service) throws IOException {
        var patch = (StatefulSet) only(service + "/own.yaml");
        return patch.getSpec().getTemplate().getSpec().getContainers().get(0).getEnv();
    }

    private static Set<String> settings() throws IOException {
        Set<String> names = new TreeSet<>();
        YAML.readTree(K8S.resolve("kustomization.yaml").toFile())
                .at("/configMapGenerator/0/literals")
                .forEach(literal -> names.add(literal.asText().replaceFirst("=.*", "")));
        return names;
    }

    private static Set<String> resources() throws IOException {
        Set<String> names = new TreeSet<>();
        YAML.readTree(K8S.resolve("kustomization.yaml").toFile())
                .path("resources")
                .forEach(resource -> names.add(resource.asText()));
        return names;
    }

    private static Object only(String file) throws IOException {
        return ManifestFiles.read(K8S.resolve(file)).get(0);
    }
}
