package cn.hotline.intake.reconciling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One comparison 对账 of a channel's day; a fact that never changes. */
@Schema(name = "Reconciliation", description = "一次对账")
public record Reconciliation(
        UUID id, String channel, LocalDate day, boolean balanced, Findings findings, String madeBy, Instant madeAt) {}
