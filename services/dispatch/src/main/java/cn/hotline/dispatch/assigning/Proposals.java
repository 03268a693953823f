package cn.hotline.dispatch.assigning;

import cn.hotline.dispatch.catalogue.Catalogue;
import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.kernel.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What the dispatcher is proposed for each waiting case 派单建议: the unit a returning one named, otherwise the catalogue's. */
@ApplicationScoped
public class Proposals {
    private final Catalogue catalogue;

    Proposals(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A unit for a case, and why.
     *
     * @param unit null when nothing can be proposed
     */
    public record Suggested(DispatchRequest request, UnitCode unit, String unitName, String basis) {}

    /** The requests with their proposals, in the same order; reads the catalogue once. */
    public List<Suggested> forAll(List<DispatchRequest> requests) {
        Catalogue.Lines lines = catalogue.linesFor(requests.stream()
                .map(request -> request.hotlineCase().category())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Suggested> suggested = new ArrayList<>();
        for (DispatchRequest request : requests) {
            suggested.add(suggest(request, lines));
        }
        return suggested;
    }

    private static Suggested suggest(DispatchRequest request, Catalogue.Lines lines) {
        if (request.suggestedUnitName() != null) {
            return new Suggested(request, request.suggestedUnit(), request.suggestedUnitName(), "退单单位建议");
        }
        HotlineCase about = request.hotlineCase();
        return lines.propose(about.category(), about.place(), request.barredUnit())
                .map(line -> new Suggested(request, line.unitCode(), line.unit().name(), line.basis()))
                .orElse(new Suggested(request, null, null, null));
    }
}
