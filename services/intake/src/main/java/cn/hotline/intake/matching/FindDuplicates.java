package cn.hotline.intake.matching;

import cn.hotline.intake.IntakeError;
import cn.hotline.intake.reporters.SearchHash;
import cn.hotline.kernel.error.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** An agent or dispatcher looks for demands about the same matter 查找疑似重复, before a demand is registered or a case dispatched. */
@ApplicationScoped
public class FindDuplicates {
    private final MatchingPolicy policy;
    private final Rarities rarities;
    private final Candidates candidates;
    private final SearchHash hash;
    private final Clock clock;

    FindDuplicates(MatchingPolicy policy, Rarities rarities, Candidates candidates, SearchHash hash, Clock clock) {
        this.policy = policy;
        this.rarities = rarities;
        this.candidates = candidates;
        this.hash = hash;
        this.clock = clock;
    }

    /**
     * What is known so far of a demand; null leaves a field out. Person and words are only compared, never kept.
     *
     * @param street code of the street
     * @param community code of the community
     */
    public record Known(
            String title,
            String content,
            String category,
            String street,
            String community,
            String address,
            String phone,
            String name,
            Instant occurredAt) {
        @Override
        public String toString() {
            return "Known[…]";
        }
    }

    /** A demand that was found, and how alike it is. */
    public record Duplicate(Candidate candidate, Likeness likeness) {}

    /** @throws DomainException {@code matching-criterion-missing} when neither words nor a phone are known */
    @Transactional
    public List<Duplicate> find(Known known, int limit) {
        Sought sought = new Sought(
                known.title(),
                known.content(),
                known.category(),
                known.street(),
                known.community(),
                known.address(),
                known.occurredAt(),
                hash.phone(known.phone()),
                hash.name(known.name()));
        if (sought.tellsNothing()) {
            throw new DomainException(IntakeError.MATCHING_CRITERION_MISSING);
        }
        Instant now = clock.instant();
        MatchingPolicy.Rules rules = policy.at(now);
        Rarity rarity = rarities.present();
        Scoring scoring = new Scoring(sought, rules, rarity);
        return candidates.of(sought, rules, rarity, now).stream()
                .map(each -> new Duplicate(each, scoring.of(each)))
                .filter(each -> each.likeness().score() >= rules.least()
                        || each.candidate().samePhone())
                .sorted(Comparator.comparingDouble(each -> -each.likeness().score()))
                .limit(limit)
                .toList();
    }
}
