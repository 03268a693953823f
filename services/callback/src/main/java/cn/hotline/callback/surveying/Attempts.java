package cn.hotline.callback.surveying;

import java.util.ArrayList;
import java.util.List;

/** All calls 回访记录 of one callback, in their order. */
record Attempts(List<Attempt> list) {
    Attempts {
        list = List.copyOf(list);
    }

    Attempts plus(Attempt attempt) {
        List<Attempt> more = new ArrayList<>(list);
        more.add(attempt);
        return new Attempts(more);
    }
}
