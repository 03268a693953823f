package cn.hotline.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
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

    /** Files attached to demands. */
    Attachments attachments();

    /** Erasing what has been kept long enough. */
    Retention retention();

    /** How a confirmed run is worked off. */
    interface Retention {
        /** How many cases are erased in one transaction. */
        @WithDefault("200")
        int batch();

        /** How often it is looked whether a run stands still, because its node died or the database was away. */
        @WithDefault("1m")
        Duration interval();
    }

    /** Where attachments lie and how large they may be. */
    interface Attachments {
        /** The directory that holds them; on every node the same one. */
        @WithDefault("data/intake/attachments")
        Path directory();

        /** How many a case may have. */
        @WithDefault("20")
        int most();

        /** The largest photo. */
        @WithDefault("10M")
        MemorySize photo();

        /** The largest recording; {@code quarkus.http.limits.max-body-size} must let it pass. */
        @WithDefault("30M")
        MemorySize audio();

        /** The largest document. */
        @WithDefault("20M")
        MemorySize document();

        /** How long a file may lie without a row before it is swept away. */
        @WithDefault("1h")
        Duration looseAfter();

        /** How often loose files are looked for. */
        @WithDefault("10m")
        Duration sweepInterval();
    }

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
