package cn.hotline.bench.year;

import cn.hotline.events.LetterAnswered;
import cn.hotline.events.LetterOpened;
import cn.hotline.events.UnitTaskOpened;
import cn.hotline.events.UnitTaskReported;
import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.events.code.TaskKind;
import cn.hotline.kernel.id.LetterId;
import cn.hotline.kernel.id.UnitTaskId;
import cn.hotline.kernel.id.WorkOrderId;
import java.util.List;

/** What happens beside the handling 联办、督办: another unit helps, a supervision letter is opened and answered. */
final class Asides {
    private static final double DAY = 24 * 60;

    private final Life life;
    private final Directory.Unit unit;
    private final WorkOrderId order;

    Asides(Life life, Directory.Unit unit, WorkOrderId order) {
        this.life = life;
        this.unit = unit;
        this.order = order;
    }

    /** @return how many minutes it took; the present of the life has not moved */
    double happen(boolean firstRound, double tillDue) {
        double taken = 0;
        if (firstRound && life.plan.has(Mark.JOINT)) {
            taken += jointly(tillDue);
        }
        if (firstRound && life.plan.has(Mark.SUPERVISED)) {
            taken += supervised();
        }
        life.after(-taken);
        return taken;
    }

    private double jointly(double tillDue) {
        Directory.Unit other = life.pick(life.directory.units(District.Group.OTHER));
        UnitTaskId task = UnitTaskId.next();
        life.say(
                life.staff("dispatcher", "派单员", 15),
                new UnitTaskOpened(
                        life.id,
                        life.no,
                        task,
                        order,
                        TaskKind.CO_HANDLING,
                        other.code(),
                        other.name(),
                        other.path(),
                        "协助办理",
                        life.in(tillDue - DAY)));
        life.after(120)
                .say(
                        life.handler(other.code()),
                        new UnitTaskReported(
                                life.id,
                                life.no,
                                task,
                                order,
                                TaskKind.CO_HANDLING,
                                other.code(),
                                true,
                                List.of(),
                                "已协助"));
        return 120;
    }

    private double supervised() {
        LetterId letter = LetterId.next();
        life.say(
                life.staff("supervisor", "督办员", 6),
                new LetterOpened(
                        life.id,
                        life.no,
                        letter,
                        "DB" + life.no.value(),
                        unit.code(),
                        LetterLevel.MAJOR,
                        LetterCause.MANUAL,
                        life.in(2 * DAY),
                        "限期办结"));
        double answering = life.between(60, 600);
        life.after(answering)
                .say(
                        life.handler(unit.code()),
                        new LetterAnswered(life.id, life.no, letter, unit.code(), LetterCause.MANUAL, true, "已落实"));
        return answering;
    }
}
