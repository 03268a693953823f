package cn.hotline.statistics.rebuilding;

import cn.hotline.events.EventJson;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.Ids;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** One rebuild 事实重建: who asked for it, how far it is, and how many rows it found to differ. */
@Entity
public class FactRebuild {
    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private RebuildStatus status = RebuildStatus.RUNNING;

    private String askedBy;
    private Instant startedAt;
    private Instant endedAt;
    private long events;
    private long eventsRead;
    private String differences = "{}";
    private String failure;

    protected FactRebuild() {}

    FactRebuild(Actor by, Instant at) {
        id = Ids.next();
        askedBy = by.name();
        startedAt = at;
    }

    void progress(long read, long all) {
        eventsRead = read;
        events = all;
    }

    void done(Map<String, Long> differing, Instant at) {
        status = RebuildStatus.DONE;
        differences = EventJson.write(differing);
        endedAt = at;
    }

    void failed(String why, Instant at) {
        status = RebuildStatus.FAILED;
        failure = why;
        endedAt = at;
    }

    /** Its process is gone. */
    void abandoned(Instant at) {
        status = RebuildStatus.ABANDONED;
        endedAt = at;
    }

    public UUID id() {
        return id;
    }

    public RebuildStatus status() {
        return status;
    }

    public String askedBy() {
        return askedBy;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** Null while it runs. */
    public Instant endedAt() {
        return endedAt;
    }

    public long events() {
        return events;
    }

    public long eventsRead() {
        return eventsRead;
    }

    /** How many rows of each table differed; only tables with any. */
    public Map<String, Long> differences() {
        try {
            return EventJson.mapper().readValue(differences, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Why it failed; null when it did not. */
    public String failure() {
        return failure;
    }
}
