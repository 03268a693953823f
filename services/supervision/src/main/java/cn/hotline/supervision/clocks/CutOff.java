package cn.hotline.supervision.clocks;

import cn.hotline.events.code.ClockKind;
import cn.hotline.supervision.watching.Interruption;
import cn.hotline.supervision.watching.SupervisedCase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A clock that a merger cut off 并案中断的时限, now that the case was unmerged 拆分并案.
 *
 * @param firstCause what its start was
 * @param adjustments its interruptions, the merger among them, and its extensions: the clock that goes on in its place has them too
 */
record CutOff(ClockKind kind, StartCause firstCause, Instant startedAt, Adjustments adjustments) {
    /** What is to go on of a clock; empty unless a merger ended it, and was undone. */
    static Optional<CutOff> of(CaseClock clock, SupervisedCase watched) {
        List<Interruption> since = clock.state() == ClockState.CANCELLED
                ? watched.mergedFrom(clock.verdict().stoppedAt())
                : List.of();
        return since.isEmpty()
                ? Optional.empty()
                : Optional.of(new CutOff(
                        clock.kind(),
                        clock.origin().first(),
                        clock.times().startedAt(),
                        clock.adjustments().without(since)));
    }
}
