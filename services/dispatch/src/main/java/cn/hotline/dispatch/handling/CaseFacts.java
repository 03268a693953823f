package cn.hotline.dispatch.handling;

import cn.hotline.events.CaseFiled;
import cn.hotline.events.DemandChanged;
import cn.hotline.events.DemandRegistered;
import cn.hotline.events.Place;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.kernel.CategoryCode;
import java.util.Set;

/** What intake says of a case 工单要素, without the reporter. */
public record CaseFacts(
        DemandType type,
        Urgency urgency,
        CategoryCode category,
        String title,
        String content,
        Place place,
        Set<String> tags,
        boolean confidential) {
    static CaseFacts of(CaseFiled filed) {
        return new CaseFacts(
                filed.type(),
                filed.urgency(),
                filed.category(),
                filed.title(),
                filed.content(),
                filed.place(),
                filed.tags(),
                filed.confidential());
    }

    static CaseFacts of(DemandRegistered registered) {
        return new CaseFacts(
                registered.type(),
                registered.urgency(),
                registered.category(),
                registered.title(),
                registered.content(),
                registered.place(),
                registered.tags(),
                registered.confidential());
    }

    /** The same case with what was put right 变更; title and content stay as they were told. */
    CaseFacts with(DemandChanged changed) {
        return new CaseFacts(
                changed.type(),
                changed.urgency(),
                changed.category(),
                title,
                content,
                changed.place(),
                changed.tags(),
                confidential);
    }
}
