package cn.hotline.closure.comparing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** By which runs of characters a reply is found again 雷同比对抽样. */
@Entity
@Immutable
class ReplySketch {
    @Id
    private UUID replyId;

    private UUID caseId;
    private int[] sample;

    protected ReplySketch() {}

    ReplySketch(UUID replyId, UUID caseId, int[] sample) {
        this.replyId = replyId;
        this.caseId = caseId;
        this.sample = sample;
    }
}
