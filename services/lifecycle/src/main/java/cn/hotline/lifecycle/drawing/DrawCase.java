package cn.hotline.lifecycle.drawing;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.EventCatalogue;
import cn.hotline.events.EventJson;
import cn.hotline.lifecycle.advancing.CaseProcess;
import cn.hotline.lifecycle.advancing.Messages;
import cn.hotline.lifecycle.recording.Timeline;
import cn.hotline.lifecycle.recording.TimelineLine;
import cn.hotline.lifecycle.tracking.CaseFile;
import cn.hotline.lifecycle.tracking.FindCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Draws the process of one case 工单流程图: where it stands, and the way it came. */
@ApplicationScoped
public class DrawCase {
    private final FindCases find;
    private final Timeline timeline;
    private final CaseProcess process;

    DrawCase(FindCases find, Timeline timeline, CaseProcess process) {
        this.find = find;
        this.timeline = timeline;
        this.process = process;
    }

    @Transactional
    public String svg(String caseId) {
        CaseFile file = find.byId(caseId);
        List<String> tokens = process.positions(file.id()).stream()
                .map(CaseProcess.Position::id)
                .toList();
        ProcessModel model = ProcessModel.of(process.model());
        TakenWay way = new TakenWay(model, new Ways(model, Set.of(Messages.LEAD_CASE_CLOSED)));
        timeline.of(file.id()).stream()
                .map(TimelineLine::of)
                .filter(line -> !line.unexpected())
                .forEach(line -> EventCatalogue.find(line.type())
                        .ifPresent(event -> follow(way, line, event.asSubclass(CaseEvent.class))));
        if (tokens.isEmpty()) {
            way.over();
        } else {
            way.standsAt(tokens);
        }
        return Svg.of(model, "工单 " + file.caseNo() + " 流程图：" + file.status().label(), way.ids(), tokens);
    }

    private static void follow(TakenWay way, TimelineLine line, Class<? extends CaseEvent> event) {
        boolean byHandToo = Messages.happenByHandToo(event);
        // most lines need not be read: their type says all
        if (!byHandToo || Messages.concern(EventJson.mapper().convertValue(line.details(), event))) {
            way.told(Messages.of(event), byHandToo);
        }
        way.asked(event.getSimpleName().replaceFirst("(.+)Requested$", "Task_Request$1"));
    }
}
