package cn.hotline.bench.load;

import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.demo.Staff;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A new demand whenever a life is over 闭环负载: as many lives stand open as keep the staff busy all the time. */
final class ClosedArrivals extends Arrivals {
    private static final int OPEN_FOR_EACH_DESK = 25;
    private static final int DESKS_FOR_EACH_AGENT = 4;
    private static final long FULL_MILLIS = 25;

    private final List<Thread> agents = new ArrayList<>();
    private final long mostOpen;

    ClosedArrivals(HotlineApi api, Staff staff, Demands demands, AtomicLong next, int desks) {
        super(api, staff, demands, next);
        this.mostOpen = (long) desks * OPEN_FOR_EACH_DESK;
        for (int agent = 0; agent < 1 + desks / DESKS_FOR_EACH_AGENT; agent++) {
            Thread thread = new Thread(this::work, "arrivals-" + agent);
            thread.setDaemon(true);
            agents.add(thread);
        }
        agents.forEach(Thread::start);
    }

    private void work() {
        while (!isOver()) {
            if (staff().taken() - staff().archived() < mostOpen) {
                one(System.nanoTime());
            } else if (!Waiting.millis(FULL_MILLIS)) {
                return;
            }
        }
    }

    @Override
    public void close() {
        super.close();
        for (Thread agent : agents) {
            try {
                agent.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
