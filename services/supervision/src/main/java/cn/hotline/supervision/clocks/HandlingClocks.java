package cn.hotline.supervision.clocks;

import cn.hotline.supervision.watching.SupervisedCase;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The handle clock of a work order 办理时限, and the clock of the whole case 全程时限 that follows it: what moves the one moves the other.
 *
 * @param wholeCase empty for a case dispatched before such a clock was kept
 */
record HandlingClocks(SupervisedCase watched, CaseClock handle, Optional<CaseClock> wholeCase) {
    Stream<CaseClock> both() {
        return Stream.concat(Stream.of(handle), wholeCase.stream());
    }
}
