package cn.hotline.intake.accessing;

import java.time.Instant;
import java.util.UUID;

/** One demand shown to somebody 查看. */
record DemandView(
        UUID viewId, UUID caseId, String viewer, String viewerName, String viewerUnit, AccessKind kind, Instant at) {}
