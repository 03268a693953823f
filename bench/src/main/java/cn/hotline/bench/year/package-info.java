/** A district's year 一个区的一年: written as one event log, folded by the real statistics service, held against the published figures. */
package cn.hotline.bench.year;
