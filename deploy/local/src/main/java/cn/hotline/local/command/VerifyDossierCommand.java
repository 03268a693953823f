package cn.hotline.local.command;

import cn.hotline.local.dossier.DossierCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a sealed dossier without any service: the chain is recomputed, the first changed entry named. */
@Command(
        name = "verify-dossier",
        description = "离线校验密封卷宗 check a sealed dossier offline",
        footer = VerifyDossierCommand.GUARDED,
        mixinStandardHelpOptions = true)
public final class VerifyDossierCommand implements Callable<Integer> {
    /** What the check can tell, and what it cannot. */
    static final String GUARDED =
            "有封条的只有时间线。页面、case.json、verify.txt 和附件只与清单核对，清单自身没有封条；" + "整条时间线重新封存，只有用 --head 给出抄录的末端封条才看得出。";

    private static final int CHANGED = 1;
    private static final int NO_DOSSIER = 2;

    @Parameters(paramLabel = "FILE", description = "卷宗文件（ZIP）")
    private Path file;

    @Option(names = "--head", paramLabel = "HASH", description = "抄录的末端封条 the last seal as written down elsewhere")
    private String head;

    @Override
    public Integer call() {
        DossierCheck check;
        try {
            check = DossierCheck.of(file, head);
        } catch (ZipException broken) {
            System.err.println("不是完好的 ZIP 文件 not a sound ZIP file: " + broken.getMessage());
            return NO_DOSSIER;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be read: " + file, e);
        }
        System.out.printf("工单 %s，%d 条，末端封条 %s%n", check.caseNo(), check.entries(), check.head());
        check.notes().forEach(note -> System.out.println("注意 note: " + note));
        check.findings().forEach(finding -> System.out.println("不符 changed: " + finding));
        if (check.findings().isEmpty()) {
            System.out.println("完整无改动 intact");
            System.out.println("说明 note: " + GUARDED);
            return 0;
        }
        return CHANGED;
    }
}
