package cn.hotline.lifecycle.sealing;

import cn.hotline.events.EventJson;
import cn.hotline.kernel.Actor;
import cn.hotline.lifecycle.recording.SealedLine;
import cn.hotline.lifecycle.recording.Timeline;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.CaseView;
import cn.hotline.lifecycle.tracking.FindCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jboss.logging.Logger;

/** Makes the dossier 卷宗 of a case: the file, the sealed timeline, a page to read, and how to check all of it elsewhere. */
@ApplicationScoped
public class SealDossier {
    private static final Logger AUDIT = Logger.getLogger("cn.hotline.audit");
    private static final String GUIDE = "dossier/verify.txt";
    private final FindCases find;
    private final Timeline timeline;

    SealDossier(FindCases find, Timeline timeline) {
        this.find = find;
        this.timeline = timeline;
    }

    @Transactional
    public Dossier of(String caseId, Actor by) {
        CaseFile file = find.byId(caseId);
        CaseView view = find.view(file);
        List<SealedLine> lines = timeline.sealed(file);
        Timeline.Verification verification = timeline.verify(file);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            add(zip, "index.html", DossierPage.of(view, lines, verification));
            add(zip, "case.json", EventJson.write(view));
            add(zip, "timeline.json", EventJson.write(lines));
            for (SealedLine each : lines) {
                add(zip, name(each), each.sealed());
            }
            add(zip, "hashes.txt", hashes(lines));
            add(zip, "verify.txt", guide());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        AUDIT.infof("dossier of %s by %s: %d entries", view.caseNo(), by.id(), lines.size());
        return new Dossier(view.caseNo(), out.toByteArray());
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

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** A dossier as a ZIP file 卷宗文件. */
    public record Dossier(String caseNo, byte[] zip) {}
}
