package cn.hotline.dispatch.categories;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.messaging.outbox.Outbox;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** The administrator adds a category 新增类别 below an existing one, or on the first level. */
@ApplicationScoped
public class AddCategory {
    private final Categories categories;
    private final Outbox outbox;
    private final Caller caller;

    AddCategory(Categories categories, Outbox outbox, Caller caller) {
        this.categories = categories;
        this.outbox = outbox;
        this.caller = caller;
    }

    @Transactional
    public Category add(CategoryCode code, String name, boolean active) {
        if (categories.findById(code.value()) != null) {
            throw new DomainException(DispatchError.CATEGORY_EXISTS, code);
        }
        Category category = new Category(code, name, active);
        if (category.parent() != null) {
            categories.requireKnown(category.parent());
        }
        categories.persistAndFlush(category);
        outbox.append(caller.actor(), category.changed());
        return category;
    }
}
