package cn.hotline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The containers, the launcher and the services' own files say the same about ports, databases, topics and variables. */
class DeploymentsAgreeTest {
    private static final Path ROOT = Path.of(System.getProperty("hotline.root"));

    private String parent;
    private String compose;
    private String launcher;
    private String readme;

    @BeforeEach
    void read() throws IOException {
        parent = text("services/pom.xml");
        compose = text("docker-compose.yml");
        String stack = "deploy/local/src/main/java/cn/hotline/local/stack/";
        launcher = text(stack + "ServicePart.java") + text(stack + "DataKeys.java");
        readme = text("deploy/docker/README.md");
    }

    @Test
    void everyDeploymentSaysTheSame() {
        assertThat(differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HOTLINE_PORT: \"8103\", HOTLINE_PORT: \"8113\", dispatch HOTLINE_PORT in compose",
        "8104:8104\", 8104:8114\", supervision published in compose",
        "HOTLINE_DB_NAME: hotline_closure, HOTLINE_DB_NAME: hotline_close, closure database in compose",
        "HOTLINE_CALLBACK_DB_PASSWORD:-hotline_callback, HOTLINE_CALLBACK_DB_PASSWORD:-secret, callback password",
        "SERVICE: intake, SERVICE: dispatch, intake is built from",
        "hotline.case-events.v1 6, hotline.case-events.v1 1, topics",
        "hotline.parked.closure.v1, hotline.parked.closing.v1, topics",
        "15432:5432, 5432:5432, postgres in compose",
        "HOTLINE_OIDC_ISSUER:, HOTLINE_ISSUER:, variables of compose without a key",
        "KAFKA_BOOTSTRAP_SERVERS: kafka:9092, KAFKA_BOOTSTRAP_SERVERS: kafka:19092, KAFKA_BOOTSTRAP_SERVERS in compose",
    })
    void aComposeFileThatSaysOtherwiseIsSeen(String right, String wrong, String difference) {
        assertThat(compose).contains(right);

        compose = compose.replace(right, wrong);

        assertThat(differences()).anyMatch(found -> found.contains(difference));
    }

    @Test
    void aServiceThatNobodyDeploysIsSeen() {
        parent = parent.replace("</modules>", "<module>archive</module></modules>");

        assertThat(differences())
                .anyMatch(found -> found.startsWith("services of compose"))
                .anyMatch(found -> found.startsWith("services of the launcher"));
    }

    @Test
    void aVariableOfTheLauncherThatNoServiceReadsIsSeen() {
        launcher = launcher.replace("\"HOTLINE_DB_PORT\"", "\"HOTLINE_DATABASE_PORT\"");

        assertThat(differences()).anyMatch(found -> found.contains("variables of the launcher without a key"));
    }

    @Test
    void aVariableThatTheOperatorIsNotToldOfIsSeen() {
        readme = readme.replace("HOTLINE_BIND", "BIND");

        assertThat(differences()).anyMatch(found -> found.startsWith("variable and default in the README"));
    }

    private List<String> differences() {
        return new Deployments(parent, compose, new PropertyFiles(ROOT), launcher, readme).differences();
    }

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }
}
