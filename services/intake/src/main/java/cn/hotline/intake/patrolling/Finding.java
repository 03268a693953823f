package cn.hotline.intake.patrolling;

import cn.hotline.events.Place;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;

/**
 * What a patroller found at a place 巡查发现的问题.
 *
 * @param calledUnit the unit called to the place; null when none
 */
public record Finding(
        CategoryCode category, Urgency urgency, String title, String content, Place place, UnitCode calledUnit) {}
