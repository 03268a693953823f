package cn.hotline.statistics.folding;

import java.time.Instant;

/**
 * What the reporter said last 最后一次表态, at a callback or after the archiving.
 *
 * @param satisfied whether the rates count it as satisfied
 */
record LastWord(Instant at, String satisfaction, boolean satisfied, String solved) {}
