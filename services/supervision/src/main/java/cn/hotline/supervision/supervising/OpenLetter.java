package cn.hotline.supervision.supervising;

import cn.hotline.events.code.LetterCause;
import cn.hotline.events.code.LetterLevel;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.supervision.SupervisionError;
import cn.hotline.supervision.units.ResponsibleUnit;
import cn.hotline.supervision.units.UnitDirectory;
import cn.hotline.supervision.watching.CaseStatus;
import cn.hotline.supervision.watching.SupervisedCase;
import cn.hotline.supervision.watching.SupervisedCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A supervisor opens a letter by hand 人工督办, for a leader's word 领导批示, or for a typical case 典型案例. */
@ApplicationScoped
public class OpenLetter {
    private static final Set<LetterCause> BY_HAND =
            EnumSet.of(LetterCause.MANUAL, LetterCause.TYPICAL, LetterCause.LEADER);

    private final SupervisedCases cases;
    private final UnitDirectory units;
    private final Letters letters;
    private final LetterOffice office;
    private final EntityManager entities;
    private final Clock clock;

    OpenLetter(
            SupervisedCases cases,
            UnitDirectory units,
            Letters letters,
            LetterOffice office,
            EntityManager entities,
            Clock clock) {
        this.cases = cases;
        this.units = units;
        this.letters = letters;
        this.office = office;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param unit null: the unit that has the case
     * @throws DomainException {@code letter-by-rule}, {@code case-over}, {@code letter-already-open}, {@code no-unit-to-supervise},
     *     {@code unknown-unit}
     */
    @Transactional
    public Letter open(CaseId caseId, UnitCode unit, LetterLevel level, LetterCause cause, String demand, Actor by) {
        if (!BY_HAND.contains(cause)) {
            throw new DomainException(SupervisionError.LETTER_BY_RULE, cause.label());
        }
        SupervisedCase watched = cases.get(caseId);
        if (watched.status() == CaseStatus.ARCHIVED) {
            throw new DomainException(
                    SupervisionError.CASE_OVER,
                    watched.caseNo(),
                    watched.status().label().replace("已", ""));
        }
        if (!letters.withUnfinished(cause, Set.of(caseId)).isEmpty()) {
            throw new DomainException(SupervisionError.LETTER_ALREADY_OPEN, watched.caseNo());
        }
        LetterDraft draft =
                new LetterDraft(watched.id(), watched.caseNo(), addressee(watched, unit), level, cause, demand);
        Letter letter = office.issue(List.of(draft), by, clock.instant()).get(0);
        entities.flush();
        return letter;
    }

    private ResponsibleUnit addressee(SupervisedCase watched, UnitCode unit) {
        ResponsibleUnit present = watched.responsible();
        if (unit == null && present == null) {
            throw new DomainException(SupervisionError.NO_UNIT_TO_SUPERVISE, watched.caseNo());
        }
        if (present != null && (unit == null || present.code().equals(unit))) {
            return present;
        }
        return units.responsible(unit).orElseThrow(() -> new DomainException(SupervisionError.UNKNOWN_UNIT, unit));
    }
}
