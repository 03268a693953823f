package cn.hotline.lifecycle.recording;

import cn.hotline.events.EventJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The hash chain 哈希链 of a timeline: SHA-256 over the previous hash and the entry's canonical JSON. */
final class HashChain {
    private HashChain() {}

    /** The hash of an entry that follows the one with the previous hash; null before the first. */
    static byte[] link(byte[] previous, TimelineEntry entry) {
        return link(previous, sealed(entry));
    }

    /** The canonical JSON of an entry. */
    static String sealed(TimelineEntry entry) {
        return EventJson.write(Content.of(entry));
    }

    /**
     * Recomputes a whole timeline.
     *
     * @param sealed the canonical JSON of each entry
     * @return the number of the first entry that does not fit; 0 when all do
     */
    static int firstBroken(List<TimelineEntry> entries, List<String> sealed) {
        byte[] previous = null;
        int expected = 1;
        for (TimelineEntry entry : entries) {
            if (entry.seq != expected || !Arrays.equals(entry.hash, link(previous, sealed.get(expected - 1)))) {
                return expected;
            }
            previous = entry.hash;
            expected++;
        }
        return 0;
    }

    private static byte[] link(byte[] previous, String sealed) {
        MessageDigest digest = sha256();
        if (previous != null) {
            digest.update(previous);
        }
        return digest.digest(sealed.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is sealed; JSON, so that no field can pass for a part of its neighbour. */
    private record Content(
            UUID caseId,
            int seq,
            UUID eventId,
            String type,
            Instant at,
            String what,
            String actor,
            String details,
            boolean unexpected) {
        static Content of(TimelineEntry entry) {
            return new Content(
                    entry.caseId,
                    entry.seq,
                    entry.eventId,
                    entry.type,
                    entry.at,
                    entry.what,
                    entry.actor,
                    entry.details,
                    entry.unexpected);
        }
    }
}
