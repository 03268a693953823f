package cn.hotline.intake.tagging;

import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The administrator adds a tag 新增标签, as for a campaign. */
@ApplicationScoped
public class AddTag {
    private final Tags tags;
    private final Outbox outbox;
    private final Caller caller;

    AddTag(Tags tags, Outbox outbox, Caller caller) {
        this.tags = tags;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    public DemandTag add(String code, String name, TagTraits traits) {
        if (tags.isTaken(code, name)) {
            throw new DomainException(IntakeError.TAG_EXISTS, code, name);
        }
        DemandTag tag = new DemandTag(code, name, traits);
        tags.persistAndFlush(tag);
        outbox.append(caller.actor(), tag.changed());
        return tag;
    }
}
