package cn.hotline.events;

import cn.hotline.kernel.UnitCode;
import java.time.Instant;

/**
 * What a coordination meeting 协调会 left to one unit to do.
 *
 * @param number from 1, within the meeting
 * @param demand what is to be done, masked
 */
public record MeetingTask(int number, UnitCode unit, String demand, Instant dueAt) {}
