/** 定时事项 watching: what a day brings by itself; all it knows stands in the database, any number of nodes share the work. */
package cn.hotline.dispatch.watching;
