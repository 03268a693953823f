package cn.hotline.statistics.following;

import cn.hotline.statistics.viewing.Lamp;
import java.time.LocalDate;
import java.util.Map;

/**
 * Where the centre, or a unit, stands at this moment 实时动态.
 *
 * @param registered cases registered on that day, and so on
 * @param backlog open cases
 * @param byLamp the open cases by lamp
 */
public record LiveFigures(
        LocalDate day, long registered, long filed, long closed, long archived, long backlog, Map<Lamp, Long> byLamp) {}
