package cn.hotline.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Technical settings of the intake service. */
@ConfigMapping(prefix = "hotline.intake")
public interface IntakeConfig {
    /** The letters case numbers begin with: two to four capitals that name the district. */
    @WithDefault("HS")
    String district();

    /** Whether an empty channel directory is filled at start; off where a district brings its own. */
    @WithDefault("true")
    boolean seed();

    /** How long a platform's message waits for its demand before it is forgotten. */
    @WithDefault("30d")
    Duration messageWait();

    /** The one source account that may send call records; without it any source may. */
    Optional<String> callCentreAccount();

    /** Keys of the reporters' personal data. */
    Keys keys();

    /** Secrets, each 32 bytes in base64; no default outside development. */
    interface Keys {
        /** Seals and opens personal data (AES-256-GCM). */
        String encryption();

        /** Earlier encryption keys, newest first: what they sealed can still be opened. */
        Optional<List<String>> previousEncryption();

        /** Hashes phones and names for search (HMAC-SHA-256); changing it makes earlier reporters unfindable. */
        String search();
    }
}
