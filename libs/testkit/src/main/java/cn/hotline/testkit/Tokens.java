package cn.hotline.testkit;

import cn.hotline.kernel.Role;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;

/** Bearer tokens for tests, signed with a key made for the run; the service verifies them as any other. */
public final class Tokens {
    private static final KeyPair KEYS = generate();

    private Tokens() {}

    /** A token with any roles, and a unit when not null. */
    public static String of(String account, String name, Set<String> roles, String unit) {
        return issued("hotline", account, name, roles, unit);
    }

    /** A token that is in order, but was issued for another application. */
    public static String forAnotherApplication(Role role) {
        return issued("another", "test." + role.id(), "测试" + role.label(), Set.of(role.id()), null);
    }

    private static String issued(String audience, String account, String name, Set<String> roles, String unit) {
        JwtClaimsBuilder claims = Jwt.claims()
                .subject(account)
                .preferredUserName(account)
                .claim("name", name)
                .claim("roles", roles)
                .issuer("https://hotline.test")
                .audience(audience)
                .expiresIn(3_600);
        if (unit != null) {
            claims.claim("unit", unit);
        }
        return claims.sign(KEYS.getPrivate());
    }

    /** A token of the centre's staff with one role; the account is named after it. */
    public static String of(Role role) {
        return of("test." + role.id(), "测试" + role.label(), Set.of(role.id()), null);
    }

    /** A token of a unit's handler. */
    public static String handler(String unit) {
        return of(
                "test.handler." + unit.toLowerCase(java.util.Locale.ROOT), unit + "经办人", Set.of(Role.HANDLER_ID), unit);
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
