package cn.hotline.bench.year;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** All events of a year 年度日志 in the order of their time; in memory are only the cases that are open at the moment. */
final class YearLog implements Iterator<Envelope<? extends CaseEvent>> {
    private final Iterator<Plan> plans;
    private final District district;
    private final Directory directory;
    private final PriorityQueue<Open> open = new PriorityQueue<>(
            Comparator.comparing((Open each) -> each.next().time()).thenComparing(each -> each.number));
    private Plan next;

    YearLog(District district, Directory directory) {
        this.plans = Planner.plan(district).iterator();
        this.district = district;
        this.directory = directory;
        this.next = plans.hasNext() ? plans.next() : null;
    }

    /** A case and how far it has come. */
    private static final class Open {
        private final int number;
        private final List<Envelope<? extends CaseEvent>> log;
        private int at;

        Open(int number, List<Envelope<? extends CaseEvent>> log) {
            this.number = number;
            this.log = log;
        }

        Envelope<? extends CaseEvent> next() {
            return log.get(at);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null || !open.isEmpty();
    }

    @Override
    public Envelope<? extends CaseEvent> next() {
        while (next != null
                && (open.isEmpty()
                        || !next.registeredAt().isAfter(open.peek().next().time()))) {
            open.add(new Open(next.number(), Life.of(next, district, directory)));
            next = plans.hasNext() ? plans.next() : null;
        }
        Open first = open.poll();
        if (first == null) {
            throw new NoSuchElementException();
        }
        Envelope<? extends CaseEvent> event = first.next();
        if (++first.at < first.log.size()) {
            open.add(first);
        }
        return event;
    }
}
