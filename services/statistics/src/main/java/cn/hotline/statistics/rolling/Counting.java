package cn.hotline.statistics.rolling;

import cn.hotline.statistics.indicating.Tally;
import java.util.Collection;

/**
 * One of the counts made together 计数请求.
 *
 * @param selection of the same axes and filters as the others
 */
public record Counting(Selection selection, Collection<Tally> tallies) {}
