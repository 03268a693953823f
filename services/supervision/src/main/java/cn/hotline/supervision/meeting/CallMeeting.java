package cn.hotline.supervision.meeting;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A supervisor calls units together over cases 召集协调会. */
@ApplicationScoped
public class CallMeeting {
    private final Meetings meetings;
    private final SupervisedCases cases;
    private final UnitDirectory units;
    private final EntityManager entities;
    private final Clock clock;

    CallMeeting(Meetings meetings, SupervisedCases cases, UnitDirectory units, EntityManager entities, Clock clock) {
        this.meetings = meetings;
        this.cases = cases;
        this.units = units;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param agenda masked
     * @throws DomainException {@code not-found}, {@code case-over} for a case, {@code unknown-unit}
     */
    @Transactional
    public Meeting call(String agenda, Instant plannedAt, List<CaseId> about, List<UnitCode> invited, Actor by) {
        Map<CaseId, SupervisedCase> known = cases.byId(about);
        List<MeetingCase> discussed = about.stream()
                .distinct()
                .map(id -> open(id, known.get(id)))
                .map(MeetingCase::of)
                .toList();
        List<ResponsibleUnit> present = invited.stream()
                .distinct()
                .map(code -> unit(code, known.values()))
                .toList();
        Meeting meeting = new Meeting(agenda, plannedAt, discussed, present, by, clock.instant());
        meetings.add(meeting);
        entities.flush();
        return meeting;
    }

    private static SupervisedCase open(CaseId id, SupervisedCase watched) {
        if (watched == null) {
            throw new DomainException(CommonError.NOT_FOUND, "工单 " + id);
        }
        if (watched.status() == CaseStatus.ARCHIVED) {
            throw new DomainException(
                    SupervisionError.CASE_OVER,
                    watched.caseNo(),
                    watched.status().label().replace("已", ""));
        }
        return watched;
    }

    private ResponsibleUnit unit(UnitCode code, Collection<SupervisedCase> about) {
        return about.stream()
                .map(SupervisedCase::responsible)
                .filter(present -> present != null && present.code().equals(code))
                .findFirst()
                .or(() -> units.responsible(code))
                .orElseThrow(() -> new DomainException(SupervisionError.UNKNOWN_UNIT, code));
    }
}
