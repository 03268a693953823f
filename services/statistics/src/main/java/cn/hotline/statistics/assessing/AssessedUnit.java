package cn.hotline.statistics.assessing;

import java.util.List;
import java.util.Set;

/**
 * A unit that is assessed 考核单位.
 *
 * @param path the unit and its superiors, lowest first
 * @param retired no unit of the directory any more: stands only where the month knew it
 * @param members whose things count for it: itself, and the units below where the group says so
 */
record AssessedUnit(String group, String code, String name, List<String> path, boolean retired, Set<String> members) {}
