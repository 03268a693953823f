package cn.hotline.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.Role;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DemoUsersTest {
    private static final Path ROOT = Path.of(System.getProperty("hotline.root", "../.."));
    private static final Path REALM = ROOT.resolve("deploy/keycloak/hotline-realm.json");

    private final Collection<DemoUser> users = DemoUsers.read(REALM).all();

    @Test
    void every_role_of_the_product_is_a_realm_role_and_somebody_has_it() throws IOException {
        List<String> ids = Arrays.stream(Role.values()).map(Role::id).toList();
        JsonNode roles =
                new ObjectMapper().readTree(REALM.toFile()).path("roles").path("realm");
        assertThat(StreamSupport.stream(roles.spliterator(), false)
                        .map(role -> role.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(users.stream().flatMap(user -> user.roles().stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void every_unit_of_the_sample_data_has_its_handler() throws IOException {
        Path units = ROOT.resolve("services/dispatch/src/main/resources/seed/units.csv");
        List<String> wanted = Files.readAllLines(units).stream()
                .skip(1)
                .map(line -> "handler-" + line.split(",")[0].toLowerCase(Locale.ROOT))
                .toList();
        assertThat(users.stream().map(DemoUser::account)).containsAll(wanted);
    }

    @Test
    void only_handlers_have_a_unit() {
        assertThat(users).allMatch(user -> user.roles().contains(Role.HANDLER_ID) == (user.unit() != null));
    }
}
