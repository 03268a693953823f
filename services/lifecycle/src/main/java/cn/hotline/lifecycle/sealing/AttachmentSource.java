package cn.hotline.lifecycle.sealing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Where the attachments 附件 of a case are kept; it gives what the caller may see. */
public interface AttachmentSource {
    /**
     * @param within how long it may take at most
     * @throws Unavailable with the reason in words for people
     */
    List<Listed> of(UUID caseId, Duration within) throws Unavailable;

    /**
     * @param within how long it may take at most
     * @throws Unavailable with the reason in words for people
     */
    void copy(UUID caseId, UUID attachmentId, Path to, Duration within) throws Unavailable;

    /** An attachment as it is listed 附件. */
    record Listed(
            UUID attachmentId,
            String name,
            String mediaType,
            long size,
            String sha256,
            String uploadedByName,
            Instant uploadedAt) {}

    /** Attachments that cannot be had now 附件无法取得. */
    class Unavailable extends Exception {
        private static final long serialVersionUID = 1L;

        public Unavailable(String reason) {
            super(reason);
        }
    }
}
