package cn.hotline.lifecycle.sealing;

import cn.hotline.events.EventJson;
import cn.hotline.kernel.Actor;
import cn.hotline.lifecycle.recording.SealedLine;
import cn.hotline.lifecycle.sealing.CollectAttachments.Collected;
import cn.hotline.lifecycle.sealing.DossierManifest.Attached;
import cn.hotline.lifecycle.sealing.GatherCase.Gathered;
import cn.hotline.lifecycle.tracking.CaseView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Makes the dossier 卷宗 of a case: the file, the sealed timeline, the attachments, a page to read, and how to check all of it elsewhere.
 *
 * <p>No transaction is open while attachments are fetched from intake.
 */
@ApplicationScoped
public class SealDossier {
    private static final Logger AUDIT = Logger.getLogger("cn.hotline.audit");
    private static final String GUIDE = "dossier/verify.txt";
    private final GatherCase gather;
    private final CollectAttachments attachments;
    private final Clock clock;

    SealDossier(GatherCase gather, CollectAttachments attachments, Clock clock) {
        this.gather = gather;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** The file is the caller's to delete. */
    public Dossier of(String caseId, Actor by) {
        Gathered found = gather.of(caseId);
        try {
            Path folder = Files.createTempDirectory("dossier");
            Path file = Files.createTempFile("dossier", ".zip");
            try {
                Collected collected = attachments.of(found.view().caseId(), folder);
                write(file, found, collected, by);
                AUDIT.infof(
                        "dossier of %s by %s: %d entries, %d attachments, %d missing",
                        found.view().caseNo(),
                        by.id(),
                        found.lines().size(),
                        collected.files().size(),
                        collected.missing().size());
                return new Dossier(found.view().caseNo(), file);
            } catch (IOException | RuntimeException e) {
                Files.delete(file);
                throw e;
            } finally {
                discard(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file, Gathered found, Collected collected, Actor by) throws IOException {
        String notice = found.isArchived() ? null : DossierManifest.UNOFFICIAL;
        List<SealedLine> lines = found.lines();
        try (DossierFile zip = new DossierFile(file)) {
            zip.add("index.html", DossierPage.of(found, collected));
            zip.add("case.json", EventJson.write(new Case(found.isArchived(), notice, found.view())));
            zip.add("timeline.json", EventJson.write(lines));
            for (SealedLine each : lines) {
                zip.add(name(each), each.sealed());
            }
            zip.add("hashes.txt", hashes(lines));
            zip.add("verify.txt", guide());
            for (Map.Entry<Attached, Path> each : collected.files().entrySet()) {
                zip.add(each.getKey().path(), each.getValue());
            }
            zip.add(
                    "manifest.json",
                    EventJson.write(new DossierManifest(
                            found.view().caseId(),
                            found.view().caseNo(),
                            found.isArchived(),
                            notice,
                            clock.instant(),
                            by.id(),
                            lines.size(),
                            found.verification().head(),
                            DossierManifest.Archiving.in(lines),
                            zip.parts(),
                            collected.attached(),
                            collected.missing())));
        }
    }

    private static String name(SealedLine line) {
        return "sealed/%05d.json".formatted(line.line().seq());
    }

    private static String hashes(List<SealedLine> lines) {
        return lines.stream()
                .map(each -> each.line().hash() + "  " + name(each) + "\n")
                .collect(Collectors.joining());
    }

    private static String guide() throws IOException {
        try (InputStream guide = Thread.currentThread().getContextClassLoader().getResourceAsStream(GUIDE)) {
            return new String(guide.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void discard(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path each : files.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(folder);
    }

    /** A dossier as a ZIP file 卷宗文件. */
    public record Dossier(String caseNo, Path zip) {}

    /** The case as it stands in the dossier 卷宗中的工单. */
    private record Case(
            boolean official, String notice, @JsonUnwrapped CaseView view) {}
}
