package cn.hotline.lifecycle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Settings of this service 流程与工单档案服务. */
@ConfigMapping(prefix = "hotline.lifecycle")
public interface LifecycleConfig {
    /** Where intake answers; a dossier's attachments come from there. */
    @WithDefault("http://127.0.0.1:8101")
    URI intakeUrl();

    /** How long intake may take to be reached. */
    @WithDefault("2S")
    Duration intakeConnect();

    /** How long one answer of intake may take, a whole attachment included. */
    @WithDefault("20S")
    Duration intakeAnswer();

    /** How long all attachments of a dossier may take together; those not had by then are named as missing. */
    @WithDefault("2M")
    Duration attachments();

    /** How many ledgers a node writes at a time; one more is refused for now. */
    @WithDefault("2")
    int exports();
}
