package cn.hotline.closure.reviewing;

import cn.hotline.closure.comparing.CompareReplies;
import cn.hotline.closure.recording.FiledCase;
import cn.hotline.closure.recording.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds what is wanting in a reply 自动审核, by the rules in force when it was sent. */
@ApplicationScoped
class InspectReply {
    private final Reviews reviews;
    private final CategoryRules rules;
    private final CompareReplies compareReplies;

    InspectReply(Reviews reviews, CategoryRules rules, CompareReplies compareReplies) {
        this.reviews = reviews;
        this.rules = rules;
        this.compareReplies = compareReplies;
    }

    List<Finding> inspect(Reply reply, Optional<FiledCase> filed, Instant now) {
        ReviewPolicy policy = reviews.policyAt(reply.repliedAt());
        Observed observed = new Observed(
                filed.map(FiledCase::type).orElse(null),
                filed.map(FiledCase::category).flatMap(category -> rules.evidence(category.value(), reply.repliedAt())),
                compareReplies.copiedFrom(reply, policy.copiedPercent()),
                filed.filter(demand -> compareReplies.isOffTheQuestion(demand, reply, policy.questionWords()))
                        .isPresent());
        return policy.inspect(reply, observed, now);
    }
}
