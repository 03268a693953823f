package cn.hotline.intake.registering;

import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Place;
import cn.hotline.intake.IntakeError;
import cn.hotline.intake.matching.CountRepeats;
import cn.hotline.intake.reporters.PersonalData;
import cn.hotline.intake.reporters.Reporter;
import cn.hotline.intake.reporters.Reporters;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An agent or a source platform registers a demand 受理; the same number of the same channel again is the same case.
 *
 * <p>Seven statements: directories and hold, earlier case, repeats, case number, demand, reporter, outbox; one more for a demand of a
 * contact, and from a platform's channel one more for what came before it.
 */
@ApplicationScoped
public class RegisterDemand {
    private final Directories directories;
    private final DemandQueries queries;
    private final Contacts contacts;
    private final CountRepeats countRepeats;
    private final CaseNumbers caseNumbers;
    private final Demands demands;
    private final Reporters reporters;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;
    private final Event<DemandAccepted> acceptances;

    RegisterDemand(
            Directories directories,
            DemandQueries queries,
            Contacts contacts,
            CountRepeats countRepeats,
            CaseNumbers caseNumbers,
            Demands demands,
            Reporters reporters,
            Outbox outbox,
            Caller caller,
            Clock clock,
            Event<DemandAccepted> acceptances) {
        this.directories = directories;
        this.queries = queries;
        this.contacts = contacts;
        this.countRepeats = countRepeats;
        this.caseNumbers = caseNumbers;
        this.demands = demands;
        this.reporters = reporters;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
        this.acceptances = acceptances;
    }

    /**
     * The case of a demand that was sent.
     *
     * @param created false when it had been registered before
     */
    public record Registered(DemandRow row, boolean created) {}

    @Transactional
    public Registered register(NewDemand demand) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Surroundings surroundings = directories.lookAndHold(demand, now);
        Actor actor = caller.actor();
        requireSource(actor, surroundings);
        Optional<DemandRow> earlier =
                demand.sourceNo() == null ? Optional.empty() : queries.bySource(demand.channel(), demand.sourceNo());
        earlier.ifPresent(row -> requireOwn(actor, row));
        return earlier.map(row -> new Registered(row, false)).orElseGet(() -> accept(demand, surroundings, actor, now));
    }

    private Registered accept(NewDemand demand, Surroundings surroundings, Actor actor, Instant now) {
        FiveElements.require(demand, now);
        surroundings.require(demand);
        Matter masked = mask(demand.matter(), demand.data(), surroundings.codes());
        if (demand.contact() != null) {
            contacts.requireSameReporter(demand.contact(), demand.data());
        }
        List<String> repeats = countRepeats.ofNew(masked, demand.data(), now);
        Demand accepted = new Demand(CaseId.next(), caseNumbers.next(now), demand, masked, now, actor);
        accepted.repetition().of(repeats);
        demands.persist(accepted);
        Reporter reporter = reporters.keep(accepted.caseId(), demand.data(), demand.anonymous(), demand.confidential());
        demands.flush();
        outbox.append(actor, event(accepted, reporter));
        boolean fromPlatform = !surroundings.own() || surroundings.sourceAccount() != null;
        if (demand.sourceNo() != null && fromPlatform) {
            acceptances.fire(new DemandAccepted(accepted, surroundings.sourceAccount()));
        }
        return new Registered(
                new DemandRow(
                        accepted,
                        reporter,
                        surroundings.channelName(),
                        surroundings.sourceAccount(),
                        surroundings.codes().categoryName(),
                        surroundings.codes().streetName(),
                        surroundings.codes().communityName(),
                        null),
                true);
    }

    private static void requireSource(Actor actor, Surroundings surroundings) {
        boolean foreign = surroundings.sourceAccount() == null
                ? surroundings.own()
                : !surroundings.sourceAccount().equals(actor.id());
        if (foreign && actor.hasRole(Role.SOURCE) && !actor.hasRole(Role.AGENT)) {
            throw new DomainException(IntakeError.OTHER_SOURCE);
        }
    }

    /** A source learns nothing of a demand that another sent, or the centre took down, by telling its number. */
    private static void requireOwn(Actor actor, DemandRow row) {
        boolean own = actor.id().equals(row.channelAccount())
                || actor.id().equals(row.demand().provenance().registeredBy());
        if (!own && !actor.hasRole(Role.AGENT)) {
            throw new DomainException(IntakeError.OTHER_SOURCE);
        }
    }

    private static Matter mask(Matter told, PersonalData data, Codes codes) {
        Place place = codes.complete(told.place());
        return new Matter(
                told.type(),
                told.urgency(),
                told.category(),
                data.mask(told.title()),
                data.mask(told.content()),
                told.occurredAt(),
                new Place(
                        place.street(),
                        place.community(),
                        data.maskPlace(place.address()),
                        place.grid(),
                        place.longitude(),
                        place.latitude()),
                codes.tagsBeside(told.tags(), Set.of(), data::mask));
    }

    private static DemandRegistered event(Demand demand, Reporter reporter) {
        Matter matter = demand.matter();
        return new DemandRegistered(
                demand.caseId(),
                demand.caseNo(),
                demand.channel(),
                demand.sourceNo(),
                matter.type(),
                matter.urgency(),
                matter.category(),
                matter.title(),
                matter.content(),
                matter.place(),
                matter.tags(),
                reporter.isAnonymous(),
                reporter.isConfidential(),
                demand.provenance().contact(),
                demand.provenance().isPatrol());
    }
}
