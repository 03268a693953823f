package cn.hotline.dispatch.templates;

import cn.hotline.dispatch.categories.Categories;
import cn.hotline.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The centre rewrites a ready-made reply, or takes it out of use 变更答复模板. */
@ApplicationScoped
public class ChangeTemplate {
    private final ReplyTemplates templates;
    private final Categories categories;

    ChangeTemplate(ReplyTemplates templates, Categories categories) {
        this.templates = templates;
        this.categories = categories;
    }

    @Transactional
    public ReplyTemplate change(UUID id, String ifMatch, TemplateTerms terms) {
        ReplyTemplate template = templates.require(id);
        ETags.require(ifMatch, template.version());
        categories.requireKnown(terms.category());
        template.change(terms);
        templates.flush();
        return template;
    }
}
