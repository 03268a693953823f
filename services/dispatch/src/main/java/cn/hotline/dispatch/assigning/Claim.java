package cn.hotline.dispatch.assigning;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A dispatcher's claim 认领 on a request: until then nobody else dispatches it.
 *
 * @param claimedBy account
 * @param claimedName the name people know
 */
@Embeddable
public record Claim(String claimedBy, String claimedName, Instant claimedUntil) {}
