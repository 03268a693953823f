package cn.hotline.supervision.watching;

import java.time.Instant;

/**
 * A time in which nothing counts 中断时段.
 *
 * @param from the moment of the merger 并案, or of the granted suspension 挂账
 * @param until when time counted again: 拆分并案, 恢复办理, or a merger while the case was suspended
 */
public record Interruption(InterruptionCause cause, Instant from, Instant until) {}
