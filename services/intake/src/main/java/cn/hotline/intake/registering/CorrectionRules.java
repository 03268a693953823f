package cn.hotline.intake.registering;

import cn.hotline.events.Place;
import cn.hotline.intake.IntakeError;
import cn.hotline.intake.reporters.Reporters;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

/** Holds a correction 更正 to the rules of registering: its reason, its codes, its place, its tags. */
@ApplicationScoped
public class CorrectionRules {
    private final Directories directories;
    private final Reporters reporters;
    private final Clock clock;

    CorrectionRules(Directories directories, Reporters reporters, Clock clock) {
        this.directories = directories;
        this.reporters = reporters;
        this.clock = clock;
    }

    /** The correction as it may be applied: texts masked, tags as codes, the street of a community known. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Correction apply(Demand demand, Correction told) {
        if (!told.changesAnything()) {
            return told;
        }
        if (told.reason() == null || told.reason().isBlank()) {
            throw new DomainException(IntakeError.CHANGE_REASON_REQUIRED);
        }
        CaseId caseId = demand.caseId();
        FiveElements.requireWhere(told.place());
        Surroundings surroundings = directories.look(demand.channel(), told, clock.instant());
        surroundings.codes().requireCategory(told.category(), surroundings.requirements());
        surroundings.codes().requirePlace(told.place());
        Set<String> tags = surroundings
                .codes()
                .tagsBeside(told.tags(), demand.elements().tags(), tag -> reporters.mask(caseId, tag));
        return new Correction(
                told.type(),
                told.urgency(),
                told.category(),
                masked(caseId, surroundings.codes().complete(told.place())),
                tags,
                reporters.mask(caseId, told.reason()));
    }

    private Place masked(CaseId caseId, Place place) {
        return place == null
                ? null
                : new Place(
                        place.street(),
                        place.community(),
                        reporters.maskPlace(caseId, place.address()),
                        place.grid(),
                        place.longitude(),
                        place.latitude());
    }
}
