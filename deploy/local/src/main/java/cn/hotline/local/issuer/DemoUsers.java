package cn.hotline.local.issuer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The demo accounts, read from the Keycloak realm: one list for both identity providers. */
public final class DemoUsers {
    private final Map<String, DemoUser> byAccount = new LinkedHashMap<>();

    private DemoUsers() {}

    public static DemoUsers read(Path realm) {
        try {
            DemoUsers users = new DemoUsers();
            JsonNode root = new ObjectMapper().readTree(realm.toFile());
            root.path("users").forEach(user -> users.add(of(user)));
            return users;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the realm " + realm, e);
        }
    }

    private static DemoUser of(JsonNode user) {
        JsonNode attributes = user.path("attributes");
        List<String> roles = StreamSupport.stream(user.path("realmRoles").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return new DemoUser(
                user.path("username").asText(),
                attributes.path("name").path(0).asText(),
                roles,
                attributes.path("unit").path(0).asText(null));
    }

    private void add(DemoUser user) {
        byAccount.put(user.account(), user);
    }

    public Optional<DemoUser> find(String account) {
        return Optional.ofNullable(byAccount.get(account));
    }

    public Collection<DemoUser> all() {
        return byAccount.values();
    }
}
