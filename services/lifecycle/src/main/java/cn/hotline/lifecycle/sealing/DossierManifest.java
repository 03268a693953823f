package cn.hotline.lifecycle.sealing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a dossier holds and what it lacks 卷宗清单.
 *
 * @param official whether the case is archived; a dossier from before is not the official one
 * @param notice what to tell a reader of a dossier that is not official
 * @param head the seal of the last entry of the timeline
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
        List<Part> files,
        List<Attached> attachments,
        List<Missing> missing) {
    static final String UNOFFICIAL = "未归档，非正式卷宗";

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
