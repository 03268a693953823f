package cn.hotline.supervision.noticing;

import java.time.Instant;
import java.util.UUID;

/** A notice ready to be told 待告知事项, with what people call its case and unit. */
record Matter(
        UUID id,
        NoticeKind kind,
        UUID caseId,
        String caseNo,
        String title,
        String unitName,
        Instant dueAt,
        String detail,
        boolean urgent,
        boolean digest) {
    /** Matters of one key are one to their recipient. */
    record Key(UUID caseId, NoticeKind kind) {}

    Key key() {
        return new Key(caseId, kind);
    }
}
