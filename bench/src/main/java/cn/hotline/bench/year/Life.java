package cn.hotline.bench.year;

import cn.hotline.events.CaseArchived;
import cn.hotline.events.CaseEvent;
import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandAnswered;
import cn.hotline.events.DemandRefused;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Envelope;
import cn.hotline.events.EventCatalogue;
import cn.hotline.events.KeyWatched;
import cn.hotline.events.Place;
import cn.hotline.events.RedoRequested;
import cn.hotline.events.code.CaseOutcome;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.NonAcceptanceReason;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.kernel.id.CaseNo;
import cn.hotline.kernel.id.EventId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The log of one case 工单日志, written from its plan.
 *
 * <p>INVARIANT: a year ends with every case archived; a life that would not end in time is lived faster (年底清零).
 */
final class Life {
    private static final List<DemandType> TYPES = List.of(
            DemandType.HELP,
            DemandType.COMPLAINT,
            DemandType.HELP,
            DemandType.CONSULTATION,
            DemandType.COMPLAINT,
            DemandType.REPORT,
            DemandType.HELP,
            DemandType.SUGGESTION);
    private static final double LONGEST_MINUTES = 14 * 24 * 60;

    final CaseId id = CaseId.next();
    final CaseNo no;
    final Plan plan;
    final SplittableRandom random;
    final Directory directory;
    private final List<Envelope<? extends CaseEvent>> log = new ArrayList<>();
    private final double pace;
    private double minutes;

    private Life(Plan plan, District district, Directory directory) {
        this.plan = plan;
        this.directory = directory;
        this.random = new SplittableRandom(plan.number());
        this.no = CaseNo.of(
                "HS", plan.registeredAt().atZone(DistrictTime.ZONE).toLocalDate(), plan.number() % 999_999 + 1);
        Instant end = LocalDate.of(district.year() + 1, 1, 1)
                .atStartOfDay(DistrictTime.ZONE)
                .toInstant();
        double left = ChronoUnit.MILLIS.between(plan.registeredAt(), end) / 60_000.0;
        this.pace = Math.min(1, left / (LONGEST_MINUTES + 1));
    }

    /** The whole log of a case, in order. */
    static List<Envelope<? extends CaseEvent>> of(Plan plan, District district, Directory directory) {
        Life life = new Life(plan, district, directory);
        life.live(district);
        return life.log;
    }

    private void live(District district) {
        String channel = plan.channel();
        DemandType type = plan.patrol() ? DemandType.REPORT : TYPES.get(random.nextInt(TYPES.size()));
        Urgency urgency = random.nextInt(20) == 0 ? Urgency.URGENT : Urgency.NORMAL;
        CategoryCode category = new CategoryCode(pick(directory.categories()));
        Directory.Unit street = pick(directory.streets());
        Place place = new Place(street.code(), directory.communityOf(street, plan.number()), null);
        Set<String> tags = random.nextInt(12) == 0 ? Set.of("BUSINESS_ENVIRONMENT") : Set.of();
        Actor agent = staff("agent", "受理员", 40);
        say(
                agent,
                new DemandRegistered(
                        id,
                        no,
                        channel,
                        "N" + plan.number(),
                        type,
                        urgency,
                        category,
                        "关于本地事项的诉求",
                        "诉求内容从略",
                        place,
                        tags,
                        false,
                        false,
                        null,
                        plan.patrol()));
        switch (plan.fate()) {
            case ANSWERED -> after(8).say(agent, new DemandAnswered(id, no, "已解答", null));
            case REFUSED ->
                after(8).say(agent, new DemandRefused(id, no, NonAcceptanceReason.OUTSIDE_JURISDICTION, "请向有权机关反映"));
            case FILED -> {
                after(between(5, 30))
                        .say(
                                agent,
                                new CaseFiled(
                                        id,
                                        no,
                                        channel,
                                        type,
                                        urgency,
                                        category,
                                        "关于本地事项的诉求",
                                        "诉求内容从略",
                                        place,
                                        tags,
                                        false,
                                        plan.registeredAt(),
                                        plan.patrol(),
                                        null));
                handle(district);
            }
        }
        after(2).say("closure", new CaseArchived(id, no, outcome()));
    }

    private CaseOutcome outcome() {
        return switch (plan.fate()) {
            case ANSWERED -> CaseOutcome.ANSWERED;
            case REFUSED -> CaseOutcome.REFUSED;
            case FILED -> CaseOutcome.CLOSED;
        };
    }

    private void handle(District district) {
        Directory.Unit unit = pick(directory.units(plan.group()));
        if (plan.has(Mark.WATCHED)) {
            int which = 1 + plan.number() % district.watchClasses();
            say(
                    "supervision",
                    new KeyWatched(id, no, "W%02d".formatted(which), "重点关注第%d类".formatted(which), unit.code(), "专人跟踪"));
        }
        Round first = new Round(this, unit, 1);
        first.dispatched();
        first.handled();
        Callback callback = new Callback(this, first.unit().code(), 1);
        if (plan.has(Mark.REDONE)) {
            callback.dissatisfied(true);
            say("lifecycle", new RedoRequested(id, no, 2, first.unit().code()));
            Round second = new Round(this, first.unit(), 2);
            second.dispatched();
            second.handled();
            new Callback(this, first.unit().code(), 2).answers(!plan.has(Mark.DISSATISFIED));
        } else if (plan.has(Mark.REACHED)) {
            callback.answers(!plan.has(Mark.DISSATISFIED));
        } else if (!plan.patrol()) {
            callback.unheard(!plan.channel().equals(district.only().getOrDefault(Mark.REACHED, plan.channel())));
        }
    }

    /** Time passes, in minutes of an ordinary pace. */
    Life after(double more) {
        minutes += more;
        return this;
    }

    /** The present, or a moment in so many minutes. */
    Instant in(double more) {
        return plan.registeredAt()
                .plus(Math.round((minutes + more) * 60_000_000 * pace), ChronoUnit.MICROS)
                .truncatedTo(ChronoUnit.MICROS);
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    Actor staff(String role, String label, int people) {
        int who = 1 + random.nextInt(people);
        return new Actor("%s%02d".formatted(role, who), "%s%02d".formatted(label, who), Set.of(role), null);
    }

    Actor handler(UnitCode unit) {
        return new Actor("h-" + unit, "承办" + unit, Set.of("handler"), unit);
    }

    void say(String service, CaseEvent event) {
        say(Actor.system(service), event);
    }

    void say(Actor actor, CaseEvent event) {
        String service = EventCatalogue.typeOf(event.getClass()).replaceFirst("\\..*", "");
        log.add(new Envelope<>(EventId.next(), service, in(0), actor, event));
    }
}
