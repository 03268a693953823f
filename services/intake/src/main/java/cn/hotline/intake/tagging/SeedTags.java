package cn.hotline.intake.tagging;

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
import java.time.LocalDate;
import java.util.List;

/** Fills an empty directory of tags 标签目录初始化 at start, and tells the other services of tags they have not heard of. */
@ApplicationScoped
public class SeedTags {
    private static final String FILE = "/seed/tags.json";
    private static final long LOCK = 8_101_002;
    private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private final Tags tags;
    private final EntityManager entities;
    private final Outbox outbox;
    private final IntakeConfig config;

    SeedTags(Tags tags, EntityManager entities, Outbox outbox, IntakeConfig config) {
        this.tags = tags;
        this.entities = entities;
        this.outbox = outbox;
        this.config = config;
    }

    /** One line of the seed file. */
    record Line(String code, String name, TagKind kind) {
        DemandTag tag() {
            return new DemandTag(code, name, new TagTraits(kind, ALWAYS, null));
        }
    }

    /** INVARIANT: the lock is held until commit, so of two nodes starting at once the second finds the table filled. */
    @Startup
    @Transactional
    public void seed() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(?1) as text)")
                .setParameter(1, LOCK)
                .getSingleResult();
        tags.announce().forEach(tag -> outbox.append(tag.changed()));
        if (!config.seed() || tags.count() > 0) {
            return;
        }
        for (Line line : lines()) {
            DemandTag tag = line.tag();
            tags.persist(tag);
            outbox.append(tag.changed());
        }
    }

    private static List<Line> lines() {
        try (InputStream file = SeedTags.class.getResourceAsStream(FILE)) {
            return List.of(EventJson.read(file.readAllBytes(), Line[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
