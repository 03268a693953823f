package cn.hotline.dispatch.law;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what everybody is answered against the law. */
record Trial(EntityManager entities) {
    static final String DONE = "done";

    private static final String ROWS = Stream.of(
                            "work_order",
                            "dispatch_request",
                            "return_request",
                            "application",
                            "unit_task",
                            "transfer",
                            "promise",
                            "contact_record",
                            "progress_note")
                    .map(table -> "select cast(t as text) from " + table + " t where case_id = ?1")
                    .collect(Collectors.joining(" union all "))
            + " order by 1";

    /** Who may not, or not now, is told so, and no row of the case changes. */
    void refusals(String act, Thing thing, Function<Who, String> law, BiFunction<Who, Thing, Answer> takes) {
        Map<String, String> lawful = Who.each(law);
        List<?> before = rows(thing);
        Map<String, String> found = Who.each(who -> lawful.get(who.name()).equals(DONE)
                ? DONE
                : takes.apply(who, thing).said());
        assertThat(found).as(act).isEqualTo(lawful);
        assertThat(rows(thing)).as("the case after " + act).isEqualTo(before);
    }

    /** Who may, does it, each with a thing of their own. */
    void acts(
            String act,
            Supplier<Thing> fresh,
            Function<Who, String> law,
            BiFunction<Who, Thing, Answer> takes,
            BiConsumer<Thing, Answer> follows) {
        for (Who who : Who.all()) {
            if (law.apply(who).equals(DONE)) {
                Thing thing = fresh.get();
                Answer answer = takes.apply(who, thing);
                assertThat(answer.said()).as("%s by %s", act, who.name()).isEqualTo(DONE);
                follows.accept(thing, answer);
            }
        }
    }

    /** Tries it all on one thing, and sees that nothing was told of its case meanwhile. */
    void inSilence(Thing thing, Runnable trials) {
        List<String> told = Told.of(thing.story(), entities);
        trials.run();
        assertThat(Told.of(thing.story(), entities)).isEqualTo(told);
    }

    private List<?> rows(Thing thing) {
        return entities.createNativeQuery(ROWS, String.class)
                .setParameter(1, thing.story().id.value())
                .getResultList();
    }
}
