package cn.hotline.dispatch.templates;

import cn.hotline.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The centre deletes a ready-made reply 删除答复模板; replies made with it keep their text. */
@ApplicationScoped
public class RemoveTemplate {
    private final ReplyTemplates templates;

    RemoveTemplate(ReplyTemplates templates) {
        this.templates = templates;
    }

    @Transactional
    public void remove(UUID id, String ifMatch) {
        ReplyTemplate template = templates.require(id);
        ETags.require(ifMatch, template.version());
        templates.delete(template);
        templates.flush();
    }
}
