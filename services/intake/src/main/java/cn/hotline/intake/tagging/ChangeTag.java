package cn.hotline.intake.tagging;

import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The administrator changes a tag's kind or days 变更标签; an end of its days retires it. */
@ApplicationScoped
public class ChangeTag {
    private final Tags tags;
    private final Outbox outbox;
    private final Caller caller;

    ChangeTag(Tags tags, Outbox outbox, Caller caller) {
        this.tags = tags;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    public DemandTag change(String code, String ifMatch, TagTraits traits) {
        DemandTag tag = tags.require(code);
        ETags.require(ifMatch, tag.version());
        tag.change(traits);
        tags.flush();
        outbox.append(caller.actor(), tag.changed());
        return tag;
    }
}
