package cn.hotline.callback.surveying;

import cn.hotline.events.code.CallbackOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All calls 回访记录 of one callback, in their order. */
public record Attempts(List<Attempt> list) {
    public Attempts {
        list = List.copyOf(list);
    }

    public Attempts plus(Attempt attempt) {
        List<Attempt> more = new ArrayList<>(list);
        more.add(attempt);
        return new Attempts(more);
    }

    /** How the last of them ends the callback; empty when more are to be made. */
    public Optional<CallbackOutcome> outcome(UnreachableRule rule) {
        return switch (list.get(list.size() - 1).result()) {
            case REACHED -> Optional.of(CallbackOutcome.REACHED);
            case REFUSED -> Optional.of(CallbackOutcome.REFUSED);
            case NO_ANSWER, INVALID_NUMBER ->
                rule.holds(list) ? Optional.of(CallbackOutcome.UNREACHABLE) : Optional.empty();
        };
    }
}
