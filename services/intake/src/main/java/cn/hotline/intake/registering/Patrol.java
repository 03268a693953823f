package cn.hotline.intake.registering;

import cn.hotline.kernel.UnitCode;

/**
 * That a demand was reported on patrol 巡查上报.
 *
 * @param calledUnit the unit the patroller called to the place; null when none
 */
public record Patrol(UnitCode calledUnit) {}
