package cn.hotline.dispatch.assigning;

import cn.hotline.dispatch.units.Unit;
import cn.hotline.dispatch.units.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the unit that returned a case recommends 退单单位建议.
 *
 * <p>The return was granted, so it is taken for 0.90 sure: surer than a line the case's category inherits, less so than its own.
 */
@ApplicationScoped
class ReturningUnitRecommender implements Recommender {
    static final String SOURCE = "RETURNING_UNIT";
    private static final BigDecimal CONFIDENCE = new BigDecimal("0.90");
    private static final String REASON = "退单单位建议";

    private final Units units;

    ReturningUnitRecommender(Units units) {
        this.units = units;
    }

    @Override
    public Map<UUID, Recommendation> recommend(List<DispatchRequest> requests) {
        Map<UUID, String> suggested = new HashMap<>();
        requests.stream()
                .filter(request -> request.suggestedUnit() != null)
                .forEach(request ->
                        suggested.put(request.id(), request.suggestedUnit().value()));
        if (suggested.isEmpty()) {
            return Map.of();
        }
        Map<String, Unit> active = units.list("code in ?1 and active", suggested.values()).stream()
                .collect(Collectors.toMap(unit -> unit.code().value(), Function.identity()));
        Map<UUID, Recommendation> recommended = new HashMap<>();
        suggested.forEach((request, code) -> {
            if (active.containsKey(code)) {
                recommended.put(request, recommend(active.get(code)));
            }
        });
        return recommended;
    }

    private static Recommendation recommend(Unit unit) {
        return new Recommendation(unit, List.of(), CONFIDENCE, SOURCE, REASON, REASON, null);
    }
}
