package cn.hotline.lifecycle.sealing;

import cn.hotline.lifecycle.sealing.AttachmentSource.Listed;
import cn.hotline.lifecycle.sealing.AttachmentSource.Unavailable;
import cn.hotline.lifecycle.sealing.DossierManifest.Attached;
import cn.hotline.lifecycle.sealing.DossierManifest.Missing;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Collects the attachments of a case for its dossier 收录附件; what cannot be had is named with the reason. */
@ApplicationScoped
class CollectAttachments {
    private static final int LONGEST_NAME = 80;
    private final AttachmentSource source;

    CollectAttachments(AttachmentSource source) {
        this.source = source;
    }

    /** @param folder where the files lie until the dossier is written */
    Collected of(UUID caseId, Path folder) throws IOException {
        Collected collected = new Collected(new LinkedHashMap<>(), new ArrayList<>());
        try {
            for (Listed each : source.of(caseId)) {
                collect(caseId, each, folder, collected);
            }
        } catch (Unavailable all) {
            collected.missing.add(new Missing(null, "全部附件", null, all.getMessage()));
        }
        return collected;
    }

    private void collect(UUID caseId, Listed listed, Path folder, Collected collected) throws IOException {
        Path file = folder.resolve(listed.attachmentId().toString());
        String problem = null;
        try {
            source.copy(caseId, listed.attachmentId(), file);
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
