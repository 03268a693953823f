package cn.hotline.lifecycle.sealing;

import cn.hotline.lifecycle.recording.SealedLine;
import cn.hotline.lifecycle.recording.TimelineLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What a dossier holds and what it lacks 卷宗清单.
 *
 * @param official whether the case is archived; a dossier from before is not the official one
 * @param notice what to tell a reader of a dossier that is not official
 * @param head the seal of the last entry of the timeline
 * @param archivings every archiving so far; more than one when the case was reopened 归档后重办
 */
record DossierManifest(
        UUID caseId,
        String caseNo,
        boolean official,
        String notice,
        Instant sealedAt,
        String sealedBy,
        int entries,
        String head,
        List<Archiving> archivings,
        List<Part> files,
        List<Attached> attachments,
        List<Missing> missing) {
    static final String UNOFFICIAL = "未归档，非正式卷宗";

    /**
     * One archiving 一次归档: a dossier made after it covers so many entries at least, and their last seal was this.
     *
     * @param ordinal from 1
     */
    record Archiving(int ordinal, Instant at, int entries, String head) {
        private static final String TYPE = "closure.case-archived";

        static List<Archiving> in(List<SealedLine> lines) {
            List<TimelineLine> found = lines.stream()
                    .map(SealedLine::line)
                    .filter(line -> line.type().equals(TYPE))
                    .toList();
            return IntStream.range(0, found.size())
                    .mapToObj(i -> new Archiving(
                            i + 1,
                            found.get(i).at(),
                            found.get(i).seq(),
                            found.get(i).hash()))
                    .toList();
        }
    }

    /** A file of the dossier 卷宗文件. */
    record Part(String path, long size, String sha256) {}

    /** An attachment in the dossier 已收录附件. */
    record Attached(
            UUID attachmentId,
            String name,
            String mediaType,
            String uploadedBy,
            Instant uploadedAt,
            String path,
            long size,
            String sha256) {}

    /** Attachments that are not in the dossier 未收录附件; without an id when not even the list could be had. */
    record Missing(UUID attachmentId, String name, String sha256, String reason) {}
}
