package cn.hotline.intake.tagging;

import cn.hotline.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The administrator changes a tag's kind or days 变更标签; an end of its days retires it. */
@ApplicationScoped
public class ChangeTag {
    private final Tags tags;

    ChangeTag(Tags tags) {
        this.tags = tags;
    }

    @Transactional
    public DemandTag change(String code, String ifMatch, TagTraits traits) {
        DemandTag tag = tags.require(code);
        ETags.require(ifMatch, tag.version());
        tag.change(traits);
        tags.flush();
        return tag;
    }
}
