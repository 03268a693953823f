package cn.hotline.dispatch.assigning;

import cn.hotline.dispatch.catalogue.Catalogue;
import cn.hotline.dispatch.catalogue.CatalogueTerms;
import cn.hotline.dispatch.catalogue.Proposal;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What the responsibility catalogue 派单目录 recommends.
 *
 * <p>A line for a third-level category is 0.95 sure, for a second-level one 0.85, for a first-level one 0.75, whichever of the
 * categories below it the case has; half of that where another line, just as specific, names another unit.
 */
@ApplicationScoped
class CatalogueRecommender implements Recommender {
    static final String SOURCE = "CATALOGUE";
    private static final List<BigDecimal> BY_LEVEL =
            List.of(new BigDecimal("0.75"), new BigDecimal("0.85"), new BigDecimal("0.95"));

    private final Catalogue catalogue;

    CatalogueRecommender(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Map<UUID, Recommendation> recommend(List<DispatchRequest> requests) {
        Catalogue.Lines lines = catalogue.linesFor(requests.stream()
                .map(request -> request.hotlineCase().category())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<UUID, Recommendation> recommended = new HashMap<>();
        for (DispatchRequest request : requests) {
            lines.propose(request.hotlineCase().facts(), request.barredUnit())
                    .ifPresent(proposal -> recommended.put(request.id(), recommend(proposal)));
        }
        return recommended;
    }

    static BigDecimal confidence(int level, boolean ambiguous) {
        BigDecimal sure = BY_LEVEL.get(level - 1);
        return ambiguous ? sure.divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP) : sure;
    }

    private static Recommendation recommend(Proposal proposal) {
        CatalogueTerms terms = proposal.terms();
        return new Recommendation(
                proposal.unit(),
                terms.coHandlers(),
                confidence(terms.category().level(), proposal.ambiguous()),
                SOURCE,
                reason(proposal),
                terms.basis(),
                new Recommendation.Line(proposal.entry(), proposal.version(), terms.auto()));
    }

    private static String reason(Proposal proposal) {
        CatalogueTerms terms = proposal.terms();
        return "派单目录：类别 " + terms.category()
                + (terms.area() == null ? "，全区" : "，区域 " + terms.area())
                + (terms.conditions().types().isEmpty() ? "" : "，符合诉求类型条件")
                + (terms.conditions().tags().isEmpty() ? "" : "，符合标签条件")
                + (proposal.ambiguous() ? "；另有同等适用的条目指向其他单位，须判定" : "");
    }
}
