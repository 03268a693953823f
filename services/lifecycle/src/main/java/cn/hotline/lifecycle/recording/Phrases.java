package cn.hotline.lifecycle.recording;

import cn.hotline.events.CaseEvent;
import cn.hotline.kernel.UnitCode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** How each event is told 时间线用语: one phrase per event type. */
final class Phrases {
    private final Map<Class<?>, Phrase<?>> phrases = new HashMap<>();

    <E extends CaseEvent> void on(Class<E> type, Saying<E> saying) {
        phrases.put(type, new Phrase<>(type, saying));
    }

    String of(CaseEvent event, Function<UnitCode, String> names) {
        Phrase<?> phrase = phrases.get(event.getClass());
        if (phrase == null) {
            throw new IllegalStateException("no wording of " + event.getClass().getSimpleName());
        }
        return phrase.of(event, new Unit(names));
    }

    boolean knows(Class<?> event) {
        return phrases.containsKey(event);
    }

    static String because(String reason) {
        return reason == null || reason.isBlank() ? "" : "：" + reason;
    }

    /** How an event is told. */
    interface Saying<E> {
        String of(E event, Unit unit);
    }

    private record Phrase<E>(Class<E> type, Saying<E> saying) {
        String of(CaseEvent event, Unit unit) {
            return saying.of(type.cast(event), unit);
        }
    }

    /** The units that have or share the case, by the names people know. */
    record Unit(Function<UnitCode, String> names) {
        String name(UnitCode asked) {
            if (asked == null) {
                return "承办单位";
            }
            String known = names.apply(asked);
            return known == null ? asked.value() : known;
        }
    }
}
