package cn.hotline.supervision.lighting;

import cn.hotline.events.code.UrgeKind;
import cn.hotline.supervision.clocks.CaseClock;
import cn.hotline.supervision.clocks.LampStep;
import cn.hotline.supervision.supervising.SuperviseOverdue;
import cn.hotline.supervision.urging.LampUrge;
import cn.hotline.supervision.urging.UrgeByLamp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Does what lamp steps call for: yellow urges 临期催办, red urges again 超期催办, still red after a working day opens a letter. */
@ApplicationScoped
class TakeSteps {
    private final UrgeByLamp urging;
    private final SuperviseOverdue supervising;

    TakeSteps(UrgeByLamp urging, SuperviseOverdue supervising) {
        this.urging = urging;
        this.supervising = supervising;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void take(List<LitStep> steps, Instant now) {
        List<LampUrge> urges = new ArrayList<>();
        List<CaseClock> longOverdue = new ArrayList<>();
        for (LitStep lit : steps) {
            if (lit.step() == LampStep.LETTER) {
                longOverdue.add(lit.clock());
            } else {
                urges.add(new LampUrge(
                        lit.clock(), lit.step() == LampStep.NEAR_DUE ? UrgeKind.NEAR_DUE : UrgeKind.OVERDUE));
            }
        }
        urging.urge(urges, now);
        supervising.open(longOverdue, now);
    }
}
