package cn.hotline.dispatch.watching;

/** Work that a day brings by itself 到期事项; any number of nodes may do it at once. */
public interface DayWork {
    /**
     * Does a part of what is due, in a transaction of its own.
     *
     * @return how many were done; 0 when none is due
     */
    int doSome();
}
