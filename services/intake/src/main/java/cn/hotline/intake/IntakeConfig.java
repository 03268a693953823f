package cn.hotline.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
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
        /** What holds them: {@code files}, a directory, or {@code s3}, a bucket of an object store. */
        @WithDefault("files")
        Store store();

        /** The directory that holds them; on every node the same one. */
        @WithDefault("data/intake/attachments")
        Path directory();

        /** The bucket that holds them. */
        S3 s3();

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

    /** What can hold attachments. */
    enum Store {
        FILES,
        S3
    }

    /** A bucket of an S3-compatible object store; nothing of it is used, or checked, where the store is another. */
    interface S3 {
        /** Where the object store answers, as {@code https://host}; without it AWS in the region. */
        Optional<URI> endpoint();

        /** The region requests are signed for; stores without regions take this one. */
        @WithDefault("us-east-1")
        String region();

        /** The bucket; it must exist. Required. */
        Optional<String> bucket();

        /** Whether the bucket is named in the path; off where the store wants it in the host name. */
        @WithDefault("true")
        boolean pathStyle();

        /** The account's access key. Required. */
        Optional<String> accessKey();

        /** The account's secret. Required. */
        Optional<String> secretKey();

        /** Server-side encryption asked for with every object, as {@code AES256} or {@code aws:kms}; without it the bucket's default. */
        Optional<String> encryption();

        /** How long a connection may take. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** How long the store may stay silent. */
        @WithDefault("10s")
        Duration silence();

        /** How long an upload or removal may take with all its attempts; a download, until its first byte. */
        @WithDefault("30s")
        Duration timeout();

        /** How often a failed request is made at most. */
        @WithDefault("3")
        int attempts();
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
