package cn.hotline.supervision.clocks;

import cn.hotline.kernel.calendar.Limit;
import cn.hotline.kernel.id.ApplicationId;
import cn.hotline.supervision.watching.Interruption;
import cn.hotline.supervision.watching.InterruptionCause;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What keeps a clock from running straight to its limit 时限调整: interruptions 中断 (并案, 挂账) and extensions 延期.
 *
 * @param turns when time stopped counting and counted again, by turns; an odd number: it stands still
 * @param causes one for each interruption, the open one too
 * @param extras the extensions in the order they were granted, one moment for each in {@code extendedAt}
 * @param applications the unit's applications 申请 that had their effect, so that none has it twice
 */
@Embeddable
public record Adjustments(
        @Column(name = "interruptions") Instant[] turns,
        @Column(name = "interruption_causes") String[] causes,
        @Column(name = "extensions") String[] extras,
        Instant[] extendedAt,
        UUID[] applications) {
    static Adjustments none() {
        return new Adjustments(new Instant[] {}, new String[] {}, new String[] {}, new Instant[] {}, new UUID[] {});
    }

    /** The interruptions that are over, in the order of time. */
    List<Interruption> interruptions() {
        return IntStream.range(0, turns.length / 2)
                .mapToObj(each ->
                        new Interruption(InterruptionCause.valueOf(causes[each]), turns[2 * each], turns[2 * each + 1]))
                .toList();
    }

    List<Extension> extensions() {
        return IntStream.range(0, extras.length)
                .mapToObj(each -> new Extension(extendedAt[each], Limit.parse(extras[each])))
                .toList();
    }

    boolean standStill() {
        return turns.length % 2 == 1;
    }

    /** Since when it stands still. */
    Instant standStillSince() {
        return turns[turns.length - 1];
    }

    boolean know(ApplicationId application) {
        return Arrays.asList(applications).contains(application.value());
    }

    Adjustments with(ApplicationId application) {
        return know(application)
                ? this
                : new Adjustments(turns, causes, extras, extendedAt, and(applications, application.value()));
    }

    Adjustments with(Extension extension) {
        return new Adjustments(
                turns,
                causes,
                and(extras, extension.extra().toString()),
                and(extendedAt, extension.grantedAt()),
                applications);
    }

    /** 挂账: from now on no time counts. */
    Adjustments suspended(Instant at) {
        return new Adjustments(
                and(turns, at), and(causes, InterruptionCause.SUSPENSION.name()), extras, extendedAt, applications);
    }

    /** Time counts again, if it stood still; never before it stopped. */
    Adjustments resumed(Instant at) {
        return standStill()
                ? new Adjustments(
                        and(turns, at.isBefore(standStillSince()) ? standStillSince() : at),
                        causes,
                        extras,
                        extendedAt,
                        applications)
                : this;
    }

    /** Leaves out later times too. */
    Adjustments without(List<Interruption> later) {
        Instant[] times = turns;
        String[] whys = causes;
        for (Interruption time : later) {
            times = and(and(times, time.from()), time.until());
            whys = and(whys, time.cause().name());
        }
        return new Adjustments(times, whys, extras, extendedAt, applications);
    }

    private static <T> T[] and(T[] values, T value) {
        return Stream.concat(Arrays.stream(values), Stream.of(value)).toArray(size -> Arrays.copyOf(values, size));
    }
}
