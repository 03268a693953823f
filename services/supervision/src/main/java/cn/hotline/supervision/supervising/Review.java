package cn.hotline.supervision.supervising;

import cn.hotline.events.code.LetterVerdict;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** What the centre made of an answer 督办答复审核. */
@Embeddable
public record Review(
        @Enumerated(EnumType.STRING) LetterVerdict verdict, String opinion, String reviewedBy, Instant reviewedAt) {}
