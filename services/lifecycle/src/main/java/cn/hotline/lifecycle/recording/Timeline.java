package cn.hotline.lifecycle.recording;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.events.EventJson;
import cn.hotline.events.EventType;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.lifecycle.tracking.CaseFile;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The timelines 时间线 of all cases; entries are only ever added. */
@Singleton
public class Timeline {
    private final EntityManager entities;

    Timeline(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds what the event says to the timeline of its case. */
    void append(CaseFile file, Envelope<? extends CaseEvent> envelope, boolean unexpected) {
        String what = Wording.of(envelope.data(), file::nameOf);
        TimelineEntry entry = new TimelineEntry(envelope, file.lastSeq() + 1, what, unexpected, file.lastHash());
        entities.persist(entry);
        file.chained(entry.seq, entry.hash(), entry.at);
    }

    /** The timeline of a case, oldest first. */
    public List<TimelineEntry> of(CaseId caseId) {
        return entities.createQuery("from TimelineEntry where caseId = ?1 order by seq", TimelineEntry.class)
                .setParameter(1, caseId.value())
                .getResultList();
    }

    /** The last event of a type in the timeline of a case. */
    public <E extends CaseEvent> Optional<E> last(UUID caseId, Class<E> type) {
        return entities.createQuery(
                        "from TimelineEntry where caseId = ?1 and type = ?2 order by seq desc", TimelineEntry.class)
                .setParameter(1, caseId)
                .setParameter(2, type.getAnnotation(EventType.class).value())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(entry -> read(entry, type));
    }

    /** The timeline of a case up to the end its file knows, with what was sealed and the proof that nothing of it was changed. */
    public Sealed sealed(CaseFile file) {
        List<TimelineEntry> entries = upTo(file);
        List<String> texts = entries.stream().map(HashChain::sealed).toList();
        List<SealedLine> lines = IntStream.range(0, entries.size())
                .mapToObj(i -> new SealedLine(TimelineLine.of(entries.get(i)), texts.get(i)))
                .toList();
        return new Sealed(lines, verify(file, entries, texts));
    }

    /** Recomputes the hash chain of a case and holds its end against the one on the case file. */
    public Verification verify(CaseFile file) {
        List<TimelineEntry> entries = upTo(file);
        return verify(file, entries, entries.stream().map(HashChain::sealed).toList());
    }

    private static Verification verify(CaseFile file, List<TimelineEntry> entries, List<String> sealed) {
        int broken = HashChain.firstBroken(entries, sealed);
        boolean complete = entries.size() == file.lastSeq()
                && (entries.isEmpty() || Arrays.equals(entries.get(entries.size() - 1).hash, file.lastHash()));
        int at = broken > 0 || complete ? broken : Math.min(entries.size(), file.lastSeq()) + 1;
        String head = file.lastHash() == null ? null : HexFormat.of().formatHex(file.lastHash());
        return new Verification(at == 0, entries.size(), at == 0 ? null : at, head);
    }

    /** An entry that came in after the file was read is not missing from it. */
    private List<TimelineEntry> upTo(CaseFile file) {
        return of(file.id()).stream()
                .filter(entry -> entry.seq <= file.lastSeq())
                .toList();
    }

    private static <E> E read(TimelineEntry entry, Class<E> type) {
        try {
            return EventJson.mapper().readValue(entry.details, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("timeline entry is unreadable: " + entry.eventId, e);
        }
    }

    /** A timeline as it was sealed 封存的时间线, of one reading. */
    public record Sealed(List<SealedLine> lines, Verification verification) {}

    /**
     * The result of recomputing a timeline's hash chain 校验结果.
     *
     * @param intact whether every entry is as it was written and none is missing
     * @param entries how many entries there are
     * @param firstBroken number of the first entry that does not fit; null when intact
     * @param head the hash that seals all, in hex
     */
    @Schema(description = "时间线哈希链的校验结果")
    public record Verification(
            @Schema(description = "是否完整且未被改动", examples = "true")
            boolean intact,

            @Schema(description = "条目数", examples = "12") int entries,

            @Schema(description = "第一条不符的序号；完整时没有", nullable = true)
            Integer firstBroken,

            @Schema(description = "末端哈希（SHA-256，十六进制）") String head) {}
}
