package cn.hotline.lifecycle.following;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of live streams 实时关注, for each node. */
@ConfigMapping(prefix = "hotline.following")
public interface FollowingConfig {
    /** How often a node with followers looks for what is new: one query for all of them. */
    @WithDefault("500ms")
    Duration interval();

    /** How often a stream on which nothing happens shows that it lives. */
    @WithDefault("15S")
    Duration heartbeat();

    /** How many may follow at a time. */
    @WithDefault("200")
    int followers();

    /** How many streams one account may have. */
    @WithDefault("5")
    int perAccount();

    /** How many events may wait for a client that reads slowly; one more ends its stream. */
    @WithDefault("200")
    int waiting();

    /** How long the end of such a stream may take before its connection is cut. */
    @WithDefault("10S")
    Duration patience();

    /** How many events a returning client may have missed; with more it has to read the list anew. */
    @WithDefault("20000")
    int missed();
}
