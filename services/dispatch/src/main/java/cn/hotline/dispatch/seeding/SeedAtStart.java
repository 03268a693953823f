package cn.hotline.dispatch.seeding;

import cn.hotline.dispatch.DispatchConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Offers the sample district 示范区 to an empty database at every start. */
@ApplicationScoped
public class SeedAtStart {
    private static final Logger LOG = Logger.getLogger(SeedAtStart.class);

    private final DispatchConfig config;
    private final SeedDirectories seedDirectories;

    SeedAtStart(DispatchConfig config, SeedDirectories seedDirectories) {
        this.config = config;
        this.seedDirectories = seedDirectories;
    }

    @Startup
    void seed() {
        if (config.seed() && seedDirectories.seed()) {
            LOG.info("empty directories filled with the sample district");
        }
    }
}
