package cn.hotline.intake.channels;

import cn.hotline.events.EventJson;
import cn.hotline.intake.IntakeConfig;
import cn.hotline.messaging.outbox.Outbox;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Fills an empty channel directory 渠道目录初始化 at start and tells the other services of it. */
@ApplicationScoped
public class SeedChannels {
    private static final String FILE = "/seed/channels.json";
    private static final long LOCK = 8_101_001;

    private final Channels channels;
    private final EntityManager entities;
    private final Outbox outbox;
    private final IntakeConfig config;

    SeedChannels(Channels channels, EntityManager entities, Outbox outbox, IntakeConfig config) {
        this.channels = channels;
        this.entities = entities;
        this.outbox = outbox;
        this.config = config;
    }

    /** One line of the seed file. */
    record Line(String code, String name, boolean own, boolean reportsBack, boolean assessed, boolean patrol) {
        Channel channel() {
            return new Channel(code, new ChannelTraits(name, own, null, reportsBack, assessed, patrol, true));
        }
    }

    /** INVARIANT: the lock is held until commit, so of two nodes starting at once the second finds the table filled. */
    @Startup
    @Transactional
    public void seed() {
        if (!config.seed()) {
            return;
        }
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, LOCK)
                .getSingleResult();
        if (channels.count() > 0) {
            return;
        }
        for (Line line : lines()) {
            Channel channel = line.channel();
            channels.persist(channel);
            outbox.append(channel.changed());
        }
    }

    private static List<Line> lines() {
        try (InputStream file = SeedChannels.class.getResourceAsStream(FILE)) {
            return List.of(EventJson.read(file.readAllBytes(), Line[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
