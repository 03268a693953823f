package cn.hotline.lifecycle.recording;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A line of the timeline 时间线条目 with the very text its hash was made of.
 *
 * @param sealed what was hashed, after the hash of the line before
 */
public record SealedLine(@JsonUnwrapped TimelineLine line, String sealed) {}
