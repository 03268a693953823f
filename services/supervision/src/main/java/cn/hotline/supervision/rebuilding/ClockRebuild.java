package cn.hotline.supervision.rebuilding;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** One rebuild 时限核验: who asked for it, how far it is, and what it found. */
@Entity
@Table(name = "clock_rebuild")
public class ClockRebuild {
    private static final int LISTED = 100;

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RebuildStatus status = RebuildStatus.RUNNING;

    private String askedBy;
    private Instant askedAt;
    private Instant endedAt;
    private long events;
    private long eventsRead;
    private long cases;
    private long clocks;
    private long differences;
    private String[] listed = {};
    private String failure;

    @Version
    private long version;

    protected ClockRebuild() {}

    ClockRebuild(Actor by, Instant at) {
        id = Ids.next();
        askedBy = by.name();
        askedAt = at;
    }

    void progress(long read, long all) {
        eventsRead = read;
        events = all;
    }

    void add(CaseComparison comparison) {
        cases++;
        clocks += comparison.clocks();
        differences += comparison.differences().size();
        listed = Stream.concat(Arrays.stream(listed), comparison.differences().stream())
                .limit(LISTED)
                .toArray(String[]::new);
    }

    void end(Instant at, String why) {
        status = why == null ? RebuildStatus.DONE : RebuildStatus.FAILED;
        failure = why;
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

    public Instant askedAt() {
        return askedAt;
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

    public long cases() {
        return cases;
    }

    public long clocks() {
        return clocks;
    }

    public long differences() {
        return differences;
    }

    /** The first of them. */
    public List<String> listed() {
        return List.of(listed);
    }

    /** Why it failed; null when it did not. */
    public String failure() {
        return failure;
    }
}
