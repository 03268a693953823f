package cn.hotline.supervision.cluing;

import cn.hotline.events.CallbackCompleted;
import cn.hotline.events.Envelope;
import cn.hotline.events.Replied;
import cn.hotline.events.ReturnRefused;
import cn.hotline.events.code.CallbackOutcome;
import cn.hotline.events.code.ClueKind;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds clues 问题线索 in what is told of a case: 推诿扯皮 at a refused return, 回访与答复不符 at a callback. */
@ApplicationScoped
public class FindClues {
    private final ClueRules rules;
    private final ClueBook book;
    private final EntityManager entities;

    FindClues(ClueRules rules, ClueBook book, EntityManager entities) {
        this.rules = rules;
        this.book = book;
        this.entities = entities;
    }

    /** When a case comes to so many refused returns, all who returned it are pointed at; from then on, who does it again. */
    @Transactional
    public void refused(Envelope<ReturnRefused> refused) {
        ReturnRefused told = refused.data();
        List<UnitCode> units = record(told.caseId()).refuse(told.unit());
        rules.at(ClueKind.BUCK_PASSING, refused.time())
                .filter(rule -> units.size() >= rule.times())
                .ifPresent(rule -> {
                    Set<UnitCode> pointedAt =
                            units.size() == rule.times() ? new LinkedHashSet<>(units) : Set.of(told.unit());
                    pointedAt.forEach(unit -> book.enter(
                            told.caseId(),
                            told.caseNo(),
                            unit,
                            ClueKind.BUCK_PASSING,
                            "该工单已有 " + units.size() + " 次退单申请未获准，退单单位依次为 " + list(units) + "。"));
                });
    }

    @Transactional
    public void replied(Replied reply) {
        record(reply.caseId()).reply(reply);
    }

    /** The citizen says otherwise than the unit did in its reply of the same round. */
    @Transactional
    public void calledBack(Envelope<CallbackCompleted> completed) {
        CallbackCompleted callback = completed.data();
        HandlingRecord said =
                entities.find(HandlingRecord.class, callback.caseId().value());
        if (said == null || callback.outcome() != CallbackOutcome.REACHED) {
            return;
        }
        List<String> contradictions = new ArrayList<>();
        if (said.saysContacted(callback.round()) && Boolean.FALSE.equals(callback.contacted())) {
            contradictions.add("答复称已联系诉求人，回访时诉求人称未曾联系");
        }
        if (said.saysSolved(callback.round()) && callback.solved() == Solved.NO) {
            contradictions.add("答复称已解决，回访时诉求人称未解决");
        }
        if (!contradictions.isEmpty()
                && rules.at(ClueKind.CONTRADICTED, completed.time()).isPresent()) {
            book.enter(
                    callback.caseId(),
                    callback.caseNo(),
                    said.repliedBy(),
                    ClueKind.CONTRADICTED,
                    "第 " + callback.round() + " 轮：" + String.join("；", contradictions) + "。");
        }
    }

    /** Found by its id: events come in batches, and a query would write the batch out each time. */
    private HandlingRecord record(CaseId caseId) {
        HandlingRecord known = entities.find(HandlingRecord.class, caseId.value());
        if (known != null) {
            return known;
        }
        HandlingRecord fresh = new HandlingRecord(caseId);
        entities.persist(fresh);
        return fresh;
    }

    private static String list(List<UnitCode> units) {
        return String.join("、", units.stream().map(UnitCode::value).toList());
    }
}
