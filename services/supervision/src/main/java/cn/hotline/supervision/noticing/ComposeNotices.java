package cn.hotline.supervision.noticing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes what waits for one recipient into messages 编写通知: one each while that keeps within the hour's number, else one about all.
 *
 * <p>INVARIANT: the recipient's row is locked, and no message to it is under way; so whatever comes while a mail server is dead is gathered,
 * and no matter goes into two messages.
 */
@ApplicationScoped
class ComposeNotices {
    private static final Duration HOUR = Duration.ofHours(1);

    private final WaitingNotices waiting;
    private final NoticeTemplates templates;
    private final NoticePolicies policies;
    private final Clock clock;

    ComposeNotices(WaitingNotices waiting, NoticeTemplates templates, NoticePolicies policies, Clock clock) {
        this.waiting = waiting;
        this.templates = templates;
        this.policies = policies;
        this.clock = clock;
    }

    /** @return false when no recipient had to be written to */
    @Transactional
    boolean compose() {
        Instant now = clock.instant();
        Optional<Recipient> next = waiting.next(now);
        next.ifPresent(recipient -> compose(recipient, policies.at(now), now));
        return next.isPresent();
    }

    private void compose(Recipient recipient, NoticePolicy policy, Instant now) {
        List<Instant> written = waiting.written(recipient, now.minus(HOUR));
        int left = policy.mostPerHour() - written.size();
        boolean urgentOnly = recipient.isPaused(now) || left <= 0;
        if (left <= 0) {
            recipient.pause(written.get(written.size() - policy.mostPerHour()).plus(HOUR));
        }
        List<Matter> matters =
                unfolded(recipient, waiting.of(recipient, urgentOnly, policy.mostMatters(), now), policy, now);
        List<Matter> gathered = matters.stream().filter(Matter::digest).toList();
        List<Matter> single =
                matters.stream().filter(matter -> !matter.digest()).toList();
        recipient.written(now);
        if (single.size() + (gathered.isEmpty() ? 0 : 1) > Math.max(left, 1)) {
            send(recipient, matters, now);
            recipient.pause(now.plus(Duration.ofMinutes(policy.digestPauseMinutes())));
        } else {
            single.forEach(matter -> send(recipient, List.of(matter), now));
            send(recipient, gathered, now);
        }
    }

    /** Without those whose equal is told, or was a short while ago. */
    private List<Matter> unfolded(Recipient recipient, List<Matter> matters, NoticePolicy policy, Instant now) {
        Map<Matter.Key, UUID> told =
                waiting.told(recipient, matters, now.minus(Duration.ofMinutes(policy.foldMinutes())));
        List<Matter> kept = new ArrayList<>();
        for (Matter matter : matters) {
            UUID equal = told.putIfAbsent(matter.key(), matter.id());
            if (equal == null) {
                kept.add(matter);
            } else {
                waiting.fold(matter, equal);
            }
        }
        return kept;
    }

    private void send(Recipient recipient, List<Matter> matters, Instant now) {
        if (matters.isEmpty()) {
            return;
        }
        NoticeKind kind = matters.size() == 1 ? matters.get(0).kind() : null;
        NoticeTemplate template = templates.at(kind, recipient.channel(), now);
        waiting.send(
                matters,
                new Sending(
                        recipient,
                        NoticeWord.fill(template.subject(), matters),
                        NoticeWord.fill(template.body(), matters),
                        matters.size(),
                        now));
    }
}
