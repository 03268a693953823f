package cn.hotline.intake.attaching;

import cn.hotline.intake.IntakeConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/**
 * Attachments in a bucket 对象存储 of an S3-compatible store, as objects that carry nothing but bytes.
 *
 * <p>Files are sent whole with their length and a checksum the store judges, never chunk-signed: many stores understand only AWS's
 * older half. An object appears when all of it has arrived. The library's HTTP client lets unchecked I/O errors out beside its own.
 */
class BucketStore implements AttachmentStore {
    private final IntakeConfig.S3 settings;
    private final String bucket;
    private S3Client client;

    BucketStore(IntakeConfig.S3 settings) {
        this.settings = settings;
        this.bucket = required(settings.bucket().orElse(null), "bucket");
        required(settings.accessKey().orElse(null), "access-key");
        required(settings.secretKey().orElse(null), "secret-key");
    }

    @Override
    public void put(String key, Path content) throws IOException {
        AttachmentStore.checked(key);
        String md5 = md5(content);
        try {
            client().putObject(
                            put -> put.bucket(bucket)
                                    .key(key)
                                    .contentMD5(md5)
                                    .contentType("application/octet-stream")
                                    .serverSideEncryption(settings.encryption().orElse(null)),
                            RequestBody.fromFile(content));
        } catch (SdkException | UncheckedIOException e) {
            throw new IOException("object store did not take the object", e);
        }
    }

    @Override
    public InputStream get(String key) throws IOException {
        AttachmentStore.checked(key);
        try {
            ResponseInputStream<GetObjectResponse> bytes =
                    client().getObject(get -> get.bucket(bucket).key(key));
            return new WholeStream(bytes, bytes.response().contentLength());
        } catch (NoSuchKeyException e) {
            throw missing(key, e);
        } catch (SdkException | UncheckedIOException e) {
            throw new IOException("object store did not give the object", e);
        }
    }

    @Override
    public void delete(String key) throws IOException {
        AttachmentStore.checked(key);
        try {
            client().deleteObject(delete -> delete.bucket(bucket).key(key));
        } catch (NoSuchKeyException e) {
            return;
        } catch (SdkException | UncheckedIOException e) {
            throw new IOException("object store did not remove the object", e);
        }
    }

    /** Made when it is first needed: the library's classes take a second to load. */
    private synchronized S3Client client() {
        if (client == null) {
            client = build();
        }
        return client;
    }

    private S3Client build() {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .forcePathStyle(settings.pathStyle())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        settings.accessKey().orElseThrow(), settings.secretKey().orElseThrow())))
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(settings.connectTimeout())
                        .socketTimeout(settings.silence()))
                .overrideConfiguration(client -> client.apiCallTimeout(settings.timeout())
                        .defaultProfileFileSupplier(
                                () -> ProfileFile.aggregator().build())
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(settings.attempts())
                                .build()));
        settings.endpoint().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    private static NoSuchFileException missing(String key, NoSuchKeyException cause) {
        NoSuchFileException missing = new NoSuchFileException(key);
        missing.initCause(cause);
        return missing;
    }

    private static String required(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("hotline.intake.attachments.s3." + name + " is not set");
        }
        return value;
    }

    private static String md5(Path content) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("MD5");
            try (InputStream bytes = new DigestInputStream(Files.newInputStream(content), digest)) {
                bytes.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return Base64.getEncoder().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
