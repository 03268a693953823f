package cn.hotline.dispatch.disputing;

import cn.hotline.dispatch.returning.ReturnStatus;
import cn.hotline.events.code.ReturnReason;
import java.time.Instant;
import java.util.UUID;

/**
 * A return that stands in a dispute 争议退单.
 *
 * @param other the unit that had the case next or was suggested; may be null
 * @param refusedReturns how many returns of the case were refused, whoever's
 */
public record DisputedReturn(
        UUID id,
        UUID caseId,
        String caseNo,
        String unit,
        String other,
        String suggestedUnit,
        ReturnReason reason,
        String note,
        int ordinal,
        ReturnStatus status,
        String rulingNote,
        Instant requestedAt,
        Instant ruledAt,
        long refusedReturns) {}
