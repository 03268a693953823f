package cn.hotline.lifecycle.progressing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of citizens' inquiries 查询进度. */
@ConfigMapping(prefix = "hotline.progress")
public interface ProgressConfig {
    /** The key of the codes, the same in intake: 32 random bytes in base64; no default outside development. */
    String key();

    /** How often one case may be asked for in a row. */
    @WithDefault("10")
    int triesPerCase();

    /** How long until it may be asked for once more. */
    @WithDefault("1M")
    Duration pausePerCase();

    /** How often one address may ask in a row; many citizens can stand behind one. */
    @WithDefault("60")
    int triesPerAddress();

    /** How long until the address may ask once more. */
    @WithDefault("2S")
    Duration pausePerAddress();

    /** How many cases, and how many addresses, are remembered at most. */
    @WithDefault("50000")
    int remembered();
}
