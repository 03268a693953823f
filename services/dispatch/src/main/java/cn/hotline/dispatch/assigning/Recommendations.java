package cn.hotline.dispatch.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The proposal for each waiting case 派单建议: the surest of what the recommenders say. */
@ApplicationScoped
public class Recommendations {
    private final Instance<Recommender> recommenders;

    Recommendations(@Any Instance<Recommender> recommenders) {
        this.recommenders = recommenders;
    }

    /**
     * A request with its proposal.
     *
     * @param proposal null when nobody has one
     */
    public record Proposed(DispatchRequest request, Recommendation proposal) {}

    /** The requests with their proposals, in the same order. */
    public List<Proposed> forAll(List<DispatchRequest> requests) {
        Map<UUID, Recommendation> surest = new HashMap<>();
        for (Recommender recommender : recommenders) {
            recommender
                    .recommend(requests)
                    .forEach(
                            (request, recommendation) -> surest.merge(request, recommendation, Recommendations::surer));
        }
        return requests.stream()
                .map(request -> new Proposed(request, surest.get(request.id())))
                .toList();
    }

    Optional<Recommendation> forOne(DispatchRequest request) {
        return Optional.ofNullable(forAll(List.of(request)).get(0).proposal());
    }

    private static Recommendation surer(Recommendation one, Recommendation other) {
        return other.confidence().compareTo(one.confidence()) > 0 ? other : one;
    }
}
