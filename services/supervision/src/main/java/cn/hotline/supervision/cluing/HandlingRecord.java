package cn.hotline.supervision.cluing;

import cn.hotline.events.Replied;
import cn.hotline.events.code.Solved;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.CaseId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What units said and did about a case 办理留痕, as far as it may be held against them later. */
@Entity
@Table(name = "handling_record")
public class HandlingRecord {
    @Id
    private UUID caseId;

    private String[] refusedReturns = {};
    private String repliedBy;
    private Integer repliedRound;
    private Boolean saidContacted;
    private Boolean saidSolved;

    @Version
    private long version;

    protected HandlingRecord() {}

    HandlingRecord(CaseId caseId) {
        this.caseId = caseId.value();
    }

    /** The unit's return was refused; returns the units whose returns were, one entry for each return. */
    List<UnitCode> refuse(UnitCode unit) {
        refusedReturns = Stream.concat(Arrays.stream(refusedReturns), Stream.of(unit.value()))
                .toArray(String[]::new);
        return Arrays.stream(refusedReturns).map(UnitCode::new).toList();
    }

    /** A later reply takes the place of the earlier one. */
    void reply(Replied reply) {
        repliedBy = reply.unit().value();
        repliedRound = reply.round();
        saidContacted = reply.contactedAt() != null;
        saidSolved = reply.solved() == Solved.YES;
    }

    /** Whether the last reply was given in the round, and the unit said in it that the citizen was contacted. */
    boolean saysContacted(int round) {
        return repliedIn(round) && saidContacted;
    }

    /** Whether the last reply was given in the round, and the unit said in it that all is solved. */
    boolean saysSolved(int round) {
        return repliedIn(round) && saidSolved;
    }

    private boolean repliedIn(int round) {
        return repliedRound != null && repliedRound == round;
    }

    /** Only after a reply. */
    UnitCode repliedBy() {
        return new UnitCode(repliedBy);
    }
}
