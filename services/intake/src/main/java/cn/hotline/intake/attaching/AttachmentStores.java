package cn.hotline.intake.attaching;

import cn.hotline.intake.IntakeConfig;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;

/** The store the settings name 附件存储的选择. */
@ApplicationScoped
class AttachmentStores {
    private final IntakeConfig.Attachments config;
    private final MeterRegistry metrics;

    AttachmentStores(IntakeConfig config, MeterRegistry metrics) {
        this.config = config.attachments();
        this.metrics = metrics;
    }

    /** A service whose store lacks a setting does not start; whether the store answers is not asked. */
    void check(@Observes StartupEvent up) {
        named(config);
    }

    @Produces
    @ApplicationScoped
    AttachmentStore store() {
        return new MeteredStore(named(config), metrics);
    }

    /** @throws IllegalStateException when a setting the store needs is missing */
    static AttachmentStore named(IntakeConfig.Attachments config) {
        return switch (config.store()) {
            case FILES -> new DirectoryStore(config.directory());
            case S3 -> new BucketStore(config.s3());
        };
    }
}
