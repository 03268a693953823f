package cn.hotline.bench.intruder;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Forged bearer tokens 伪造的令牌, and true ones of people who do not exist; signed with the development issuer's own key. */
final class Forge {
    private static final String AUDIENCE = "hotline";

    private final RSAKey key;
    private final String issuer;
    private final Map<String, String> known = new HashMap<>();

    private Forge(RSAKey key, String issuer) {
        this.key = key;
        this.issuer = issuer;
    }

    /** The forge of a stack whose key is in the data directory. */
    static Forge of(Path data, String issuer) throws IOException, ParseException {
        return new Forge(RSAKey.parse(Files.readString(data.resolve("issuer-key.json"))), issuer);
    }

    /** A true token of a role, and of a unit when not null. */
    String trueToken(String role, String unit) throws JOSEException {
        String whom = role + "/" + unit;
        if (!known.containsKey(whom)) {
            known.put(whom, signed(claims(role, unit).build(), key));
        }
        return known.get(whom);
    }

    /** Authorization headers that must open nothing, by what is wrong with them. */
    Map<String, String> falseOnes() throws JOSEException {
        Instant now = Instant.now();
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put("none", null);
        forged.put("empty", "Bearer ");
        forged.put("garbage", "Bearer abc.def.ghi");
        forged.put("basic", "Basic " + base64("admin1:admin1"));
        forged.put("expired", bearer(claims("admin", null).expirationTime(Date.from(now.minus(1, ChronoUnit.HOURS)))));
        forged.put("not-yet", bearer(claims("admin", null).notBeforeTime(Date.from(now.plus(1, ChronoUnit.HOURS)))));
        forged.put("wrong-issuer", bearer(claims("admin", null).issuer("https://elsewhere.example")));
        forged.put("wrong-audience", bearer(claims("admin", null).audience("another")));
        forged.put("no-audience", bearer(claims("admin", null).audience((String) null)));
        RSAKey other = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        forged.put("wrong-key", "Bearer " + signed(claims("admin", null).build(), other));
        String good = trueToken("agent", null);
        String[] parts = good.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String raised = base64(payload.replace("\"agent\"", "\"admin\""));
        forged.put("tampered", "Bearer " + parts[0] + "." + raised + "." + parts[2]);
        forged.put("alg-none", "Bearer " + base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + raised + ".");
        forged.put("alg-none-signed", "Bearer " + base64("{\"alg\":\"nOnE\"}") + "." + raised + "." + parts[2]);
        forged.put("public-key-as-secret", "Bearer " + mac(claims("admin", null).build()));
        return forged;
    }

    private JWTClaimsSet.Builder claims(String role, String unit) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(AUDIENCE)
                .subject("intruder." + role)
                .claim("preferred_username", "intruder." + role)
                .claim("name", "演练")
                .claim("typ", "Bearer")
                .claim("roles", List.of(role))
                .claim("unit", unit)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(10, ChronoUnit.HOURS)));
    }

    private String bearer(JWTClaimsSet.Builder claims) throws JOSEException {
        return "Bearer " + signed(claims.build(), key);
    }

    private static String signed(JWTClaimsSet claims, RSAKey with) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256)
                        .keyID(with.getKeyID())
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims);
        token.sign(new RSASSASigner(with));
        return token.serialize();
    }

    /** Signed as HS256 with the public key's text, which a careless reader takes for the secret. */
    private String mac(JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
