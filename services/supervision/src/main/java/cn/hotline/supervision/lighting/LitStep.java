package cn.hotline.supervision.lighting;

import cn.hotline.supervision.clocks.CaseClock;
import cn.hotline.supervision.clocks.Lamp;
import cn.hotline.supervision.clocks.LampStep;

/** A step a clock's lamp has taken 亮灯步骤, and that its unit is to hear of. */
record LitStep(CaseClock clock, LampStep step) {
    /** Whether it may be told at any time of the day: natural time is not measured by office hours. */
    boolean isRoundTheClock() {
        return clock.times().limit().isNatural();
    }

    /** Whether it still stands: the clock runs, and no other limit has taken the lamp back since. */
    boolean stillStands() {
        return clock.isRunning()
                && switch (step) {
                    case NEAR_DUE -> clock.lamp() != Lamp.GREEN;
                    case OVERDUE -> clock.lamp() == Lamp.RED;
                    case LETTER -> clock.lamp() == Lamp.RED && clock.nextLampAt() == null;
                };
    }
}
