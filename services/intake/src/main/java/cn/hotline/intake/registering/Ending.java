package cn.hotline.intake.registering;

import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.NonAcceptanceReason;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** How a demand ended 诉求的了结: answered, refused, withdrawn, archived; null fields did not happen. Every text is masked. */
@Embeddable
public record Ending(
        String answer,
        String knowledgeRef,
        @Enumerated(EnumType.STRING) NonAcceptanceReason refusalReason,
        String legalPath,
        String withdrawalReason,
        @Enumerated(EnumType.STRING) CaseOutcome outcome,
        Instant archivedAt) {
    static final Ending NONE = new Ending(null, null, null, null, null, null, null);

    Ending answered(String text, String knowledge) {
        return new Ending(text, knowledge, refusalReason, legalPath, withdrawalReason, outcome, archivedAt);
    }

    Ending refused(NonAcceptanceReason reason, String path) {
        return new Ending(answer, knowledgeRef, reason, path, withdrawalReason, outcome, archivedAt);
    }

    Ending withdrawn(String reason) {
        return new Ending(answer, knowledgeRef, refusalReason, legalPath, reason, outcome, archivedAt);
    }

    Ending archived(CaseOutcome end, Instant at) {
        return new Ending(answer, knowledgeRef, refusalReason, legalPath, withdrawalReason, end, at);
    }
}
