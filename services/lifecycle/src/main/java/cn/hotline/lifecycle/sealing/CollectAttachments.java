package cn.hotline.lifecycle.sealing;

import cn.hotline.lifecycle.LifecycleConfig;
import cn.hotline.lifecycle.sealing.AttachmentSource.Listed;
import cn.hotline.lifecycle.sealing.AttachmentSource.Unavailable;
import cn.hotline.lifecycle.sealing.DossierManifest.Attached;
import cn.hotline.lifecycle.sealing.DossierManifest.Missing;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Collects the attachments of a case for its dossier 收录附件; what cannot be had, or not in time, is named with the reason.
 *
 * <p>Whoever asks waits for the dossier, so all of them together have one limit, however many they are and however slowly each comes.
 */
@ApplicationScoped
class CollectAttachments {
    private static final int LONGEST_NAME = 80;
    private static final String TOO_LATE = "收录附件的时限已到";
    private final AttachmentSource source;
    private final LifecycleConfig config;

    CollectAttachments(AttachmentSource source, LifecycleConfig config) {
        this.source = source;
        this.config = config;
    }

    /** @param folder where the files lie until the dossier is written */
    Collected of(UUID caseId, Path folder) throws IOException {
        Collected collected = new Collected(new LinkedHashMap<>(), new ArrayList<>());
        long end = System.nanoTime() + config.attachments().toNanos();
        try {
            for (Listed each : source.of(caseId, left(end))) {
                collect(caseId, each, folder, left(end), collected);
            }
        } catch (Unavailable all) {
            collected.missing.add(new Missing(null, "全部附件", null, all.getMessage()));
        }
        return collected;
    }

    /** In the machine's own time: the clock people read may be put back. */
    private static Duration left(long end) {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    private void collect(UUID caseId, Listed listed, Path folder, Duration left, Collected collected)
            throws IOException {
        Path file = folder.resolve(listed.attachmentId().toString());
        String problem = null;
        try {
            if (left.isZero()) {
                throw new Unavailable(TOO_LATE);
            }
            source.copy(caseId, listed.attachmentId(), file, left);
            if (!DossierFile.sha256(file).equals(listed.sha256())) {
                problem = "取得的内容与登记的 SHA-256 不符";
            }
        } catch (Unavailable e) {
            problem = e.getMessage();
        }
        if (problem != null) {
            Files.deleteIfExists(file);
            collected.missing.add(new Missing(listed.attachmentId(), listed.name(), listed.sha256(), problem));
            return;
        }
        String path = "attachments/%03d-%s".formatted(collected.files.size() + 1, harmless(listed.name()));
        collected.files.put(
                new Attached(
                        listed.attachmentId(),
                        listed.name(),
                        listed.mediaType(),
                        listed.uploadedByName(),
                        listed.uploadedAt(),
                        path,
                        listed.size(),
                        listed.sha256()),
                file);
    }

    /** A name written by a stranger: it must not lead out of the folder, nor trouble any file system. */
    static String harmless(String name) {
        String plain = name == null
                ? ""
                : name.replaceAll("[\\p{Cntrl}\\\\/:*?\"<>|]", "_").strip();
        String undotted = plain.replaceFirst("^\\.+", "_");
        return undotted.length() > LONGEST_NAME ? undotted.substring(undotted.length() - LONGEST_NAME) : undotted;
    }

    /** What was had, in order, and what was not 收录结果. */
    record Collected(Map<Attached, Path> files, List<Missing> missing) {
        List<Attached> attached() {
            return List.copyOf(files.keySet());
        }
    }
}
