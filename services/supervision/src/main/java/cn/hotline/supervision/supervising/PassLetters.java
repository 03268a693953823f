package cn.hotline.supervision.supervising;

import cn.hotline.events.WorkOrderTransferred;
import cn.hotline.supervision.units.ResponsibleUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Letters to a unit that are not at their end go with its work order to another 机构调整; their deadlines stay. */
@ApplicationScoped
public class PassLetters {
    private final Letters letters;

    PassLetters(Letters letters) {
        this.letters = letters;
    }

    @Transactional
    public void on(WorkOrderTransferred told) {
        ResponsibleUnit to = ResponsibleUnit.of(told.newUnit(), told.newUnitName(), told.newUnitPath());
        letters.unfinishedOf(told.caseId()).stream()
                .filter(letter -> letter.responsible().code().equals(told.unit()))
                .forEach(letter -> letter.pass(to));
    }
}
