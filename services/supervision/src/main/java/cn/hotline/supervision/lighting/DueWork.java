package cn.hotline.supervision.lighting;

import java.util.List;
import java.util.UUID;

/** What the scanner does in batches 巡灯批次, and clock by clock when a batch fails. */
interface DueWork {
    /** @return how many clocks one transaction took; 0 when nothing was due that no other node is at */
    int batch();

    /** The clocks the next batch would take. */
    List<UUID> due();

    /** Takes one of them in a transaction of its own, if it is still due. */
    int one(UUID clock);
}
