package cn.hotline.intake.attaching;

import cn.hotline.intake.IntakeConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.StreamSupport;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobApiMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import org.jclouds.blobstore.domain.BlobMetadata;
import org.jclouds.blobstore.domain.StorageMetadata;
import org.jclouds.blobstore.options.ListContainerOptions;

/** An object store 对象存储 that is not ours: it speaks S3, knows one account and judges every signature. */
final class ObjectServer implements AutoCloseable {
    private static final String BUCKET = "hotline-attachments";

    private final BlobStoreContext context;
    private final BlobStore blobs;
    private final S3Proxy proxy;

    ObjectServer() {
        try {
            Properties place = new Properties();
            place.setProperty(
                    "jclouds.filesystem.basedir",
                    Files.createTempDirectory("object-server").toString());
            context = ContextBuilder.newBuilder(new FilesystemNio2BlobApiMetadata())
                    .credentials("none", "needed")
                    .overrides(place)
                    .build(BlobStoreContext.class);
            blobs = context.getBlobStore();
            blobs.createContainerInLocation(null, BUCKET);
            proxy = S3Proxy.builder()
                    .blobStore(blobs)
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V4, "hotline", "its secret")
                    .ignoreUnknownHeaders(true)
                    .build();
            proxy.start();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return proxy.getPort();
    }

    /** A store that uses this server, with settings of its own in front of the right ones. */
    AttachmentStore store(String... own) {
        return AttachmentStores.named(settings(own));
    }

    IntakeConfig.Attachments settings(String... own) {
        Map<String, String> told = new HashMap<>(Map.of(
                "store", "s3",
                "s3.endpoint", "http://127.0.0.1:" + port(),
                "s3.bucket", BUCKET,
                "s3.access-key", "hotline",
                "s3.secret-key", "its secret"));
        for (int each = 0; each < own.length; each += 2) {
            told.put(own[each], own[each + 1]);
        }
        return attachments(told);
    }

    static IntakeConfig.Attachments attachments(Map<String, String> told) {
        Map<String, String> all =
                new HashMap<>(Map.of("hotline.intake.keys.encryption", "none", "hotline.intake.keys.search", "none"));
        told.forEach((name, value) -> all.put("hotline.intake.attachments." + name, value));
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IntakeConfig.class)
                .withSources(new PropertiesConfigSource(all, "test", 100))
                .build()
                .getConfigMapping(IntakeConfig.class)
                .attachments();
    }

    List<String> keys() {
        var all = blobs.list(BUCKET, ListContainerOptions.Builder.recursive());
        return StreamSupport.stream(all.spliterator(), false)
                .map(StorageMetadata::getName)
                .toList();
    }

    BlobMetadata object(String key) {
        return blobs.blobMetadata(BUCKET, key);
    }

    void empty() {
        blobs.clearContainer(BUCKET);
    }

    @Override
    public void close() {
        try {
            proxy.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        context.close();
    }
}
