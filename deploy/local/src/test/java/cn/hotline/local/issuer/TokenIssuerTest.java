package cn.hotline.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.hotline.infra.FreePort;
import cn.hotline.local.api.Sessions;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {
    private static final Path REALM =
            Path.of(System.getProperty("hotline.root", "../.."), "deploy/keycloak/hotline-realm.json");

    @TempDir
    private Path data;

    private TokenIssuer issuer;
    private Sessions sessions;

    @BeforeEach
    void start() {
        DemoUsers users = DemoUsers.read(REALM);
        issuer = TokenIssuer.start(FreePort.find(), users, SigningKey.kept(data.resolve("key.json")), List::of);
        sessions = new Sessions(HttpClient.newHttpClient(), issuer.url());
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void a_token_verifies_against_the_keys_that_discovery_names() throws Exception {
        JsonNode discovery = get(issuer.url() + "/.well-known/openid-configuration");
        assertThat(get(issuer.url() + "/")).isEqualTo(discovery);
        JWKSet keys = JWKSet.parse(get(discovery.path("jwks_uri").asText()).toString());
        SignedJWT token = SignedJWT.parse(sessions.token("handler-hs-cg"));
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey();
        assertThat(token.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(key.isPrivate()).isFalse();
        assertThat(token.getJWTClaimsSet().getIssuer())
                .isEqualTo(discovery.path("issuer").asText());
    }

    @Test
    void a_token_says_who_it_is_and_of_which_unit() throws Exception {
        var claims = SignedJWT.parse(sessions.token("handler-hs-cg")).getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("handler-hs-cg");
        assertThat(claims.getStringClaim("preferred_username")).isEqualTo("handler-hs-cg");
        assertThat(claims.getStringClaim("unit")).isEqualTo("HS-CG");
        assertThat(claims.getStringListClaim("roles")).containsExactly("handler");
        assertThat(claims.getStringClaim("name")).isNotBlank();
        assertThat(claims.getExpirationTime()).isAfter(claims.getIssueTime());
    }

    @Test
    void the_centres_staff_have_no_unit() throws Exception {
        assertThat(SignedJWT.parse(sessions.token("agent1")).getJWTClaimsSet().getClaim("unit"))
                .isNull();
    }

    @Test
    void an_unknown_account_is_refused() {
        assertThatThrownBy(() -> sessions.token("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_key_survives_a_restart() {
        Path file = data.resolve("key.json");
        assertThat(SigningKey.kept(file).getKeyID())
                .isEqualTo(SigningKey.kept(file).getKeyID());
    }

    private static JsonNode get(String address) throws Exception {
        try (var answer = URI.create(address).toURL().openStream()) {
            return new ObjectMapper().readTree(answer);
        }
    }
}
