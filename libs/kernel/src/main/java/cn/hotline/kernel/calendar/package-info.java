/**
 * The one work calendar of the product (工作日历): which minutes are working time, when a limit (时限) that starts now is due,
 * and why.
 *
 * <p>Start at {@link cn.hotline.kernel.calendar.WorkCalendar}. Everything is immutable, free of I/O and safe to share between
 * threads; time comes in as an argument.
 */
package cn.hotline.kernel.calendar;
