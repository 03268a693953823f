package cn.hotline.dispatch.categories;

import cn.hotline.kernel.CategoryCode;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The administrator renames or retires a category 变更类别. */
@ApplicationScoped
public class ChangeCategory {
    private final Categories categories;
    private final Outbox outbox;
    private final Caller caller;

    ChangeCategory(Categories categories, Outbox outbox, Caller caller) {
        this.categories = categories;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    public Category change(CategoryCode code, String ifMatch, String name, boolean active) {
        Category category = categories.require(code);
        ETags.require(ifMatch, category.version());
        category.change(name, active);
        categories.flush();
        outbox.append(caller.actor(), category.changed());
        return category;
    }
}
