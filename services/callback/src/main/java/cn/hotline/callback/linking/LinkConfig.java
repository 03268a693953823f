package cn.hotline.callback.linking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of links 网上评价. */
@ConfigMapping(prefix = "hotline.survey")
public interface LinkConfig {
    /** The page citizens answer on; the token goes behind its #, so that no server and no log sees it. */
    @WithDefault("http://127.0.0.1:8106/survey")
    String page();

    /** The text message: {0} the case number, {1} the link, {2} until when it is good. */
    @WithDefault("【12345热线】您反映的诉求（编号{0}）已办结，请点击 {1} 评价办理情况，{2}前有效。本链接仅供您本人使用，请勿转发。")
    String message();

    /** How often one client may ask in a row. */
    @WithDefault("30")
    int tries();

    /** How long until the client may ask once more. */
    @WithDefault("2S")
    Duration pause();

    /** How many clients are remembered at most. */
    @WithDefault("50000")
    int remembered();
}
