package cn.hotline.local.stack;

import cn.hotline.infra.ChildProcess;

/** Something the launcher keeps running as a process of its own. */
interface Part {
    String id();

    /** The Chinese name. */
    String label();

    int port();

    /** Starts it; returns when its process runs (not necessarily when it is ready). */
    ChildProcess start();

    /** Whether it serves. */
    boolean ready();

    /** Lets go of what a dead process left: locks, handles. */
    void release();
}
