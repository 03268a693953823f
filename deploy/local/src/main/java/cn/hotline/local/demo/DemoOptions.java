package cn.hotline.local.demo;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How a demo is run.
 *
 * @param input a ledger or message file; null for the sample demands
 * @param limit how many demands; 0 for all there are
 * @param parallel how many things the staff do at once
 * @param timeout when to stop waiting for lives to end
 */
public record DemoOptions(Path input, int limit, int parallel, Duration timeout) {
    static final int SAMPLES = 84;

    public DemoOptions {
        if (parallel < 1 || limit < 0) {
            throw new IllegalArgumentException("--parallel ≥ 1, --limit ≥ 0");
        }
    }

    int most() {
        return limit > 0 ? limit : input == null ? SAMPLES : Integer.MAX_VALUE;
    }
}
