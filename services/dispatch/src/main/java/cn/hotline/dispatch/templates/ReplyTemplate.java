package cn.hotline.dispatch.templates;

import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.id.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A ready-made reply 答复模板 for a category and those below it. */
@Entity
public class ReplyTemplate {
    @Id
    private UUID id;

    private String category;
    private String title;
    private String text;
    private boolean active;

    @Version
    private long version;

    protected ReplyTemplate() {}

    ReplyTemplate(TemplateTerms terms) {
        this.id = Ids.next();
        change(terms);
    }

    final void change(TemplateTerms terms) {
        Placeholder.check(terms.text());
        category = terms.category().value();
        title = terms.title();
        text = terms.text();
        active = terms.active();
    }

    /** The text with its gaps filled for an order. */
    public String filledFor(WorkOrder order) {
        return Placeholder.fill(text, order);
    }

    public UUID id() {
        return id;
    }

    public CategoryCode category() {
        return new CategoryCode(category);
    }

    public String title() {
        return title;
    }

    public String text() {
        return text;
    }

    public boolean isActive() {
        return active;
    }

    public long version() {
        return version;
    }
}
