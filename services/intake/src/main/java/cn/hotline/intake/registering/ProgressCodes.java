package cn.hotline.intake.registering;

import cn.hotline.kernel.ProgressCode;
import cn.hotline.kernel.id.CaseNo;
import io.quarkus.runtime.Startup;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;

/** The codes 查询码 that citizens are told at registration; lifecycle checks them with the same key. */
@Startup
@ApplicationScoped
public class ProgressCodes {
    private final ProgressCode codes;

    ProgressCodes(Config config) {
        this.codes = ProgressCode.under(config.key());
    }

    public String of(CaseNo caseNo) {
        return codes.of(caseNo);
    }

    /** Settings of the codes. */
    @ConfigMapping(prefix = "hotline.progress")
    public interface Config {
        /** 32 random bytes in base64; no default outside development. */
        String key();
    }
}
