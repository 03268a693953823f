package cn.hotline.dispatch.templates;

import cn.hotline.dispatch.categories.Categories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The centre adds a ready-made reply 新增答复模板. */
@ApplicationScoped
public class WriteTemplate {
    private final ReplyTemplates templates;
    private final Categories categories;

    WriteTemplate(ReplyTemplates templates, Categories categories) {
        this.templates = templates;
        this.categories = categories;
    }

    @Transactional
    public ReplyTemplate write(TemplateTerms terms) {
        categories.requireKnown(terms.category());
        ReplyTemplate template = new ReplyTemplate(terms);
        templates.persistAndFlush(template);
        return template;
    }
}
