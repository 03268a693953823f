package cn.hotline.intake.matching;

import cn.hotline.intake.registering.DemandStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * An earlier demand 比对对象 that may be about the same matter; its texts are masked.
 *
 * @param samePhone whether the reporter's phone is the sought one
 * @param sameName whether the reporter's name is the sought one
 */
public record Candidate(
        UUID caseId,
        String caseNo,
        DemandStatus status,
        String title,
        String content,
        String category,
        String categoryName,
        String street,
        String streetName,
        String community,
        String address,
        Instant occurredAt,
        Instant registeredAt,
        UUID leadCaseId,
        boolean samePhone,
        boolean sameName) {}
