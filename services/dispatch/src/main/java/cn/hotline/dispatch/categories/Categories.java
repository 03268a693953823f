package cn.hotline.dispatch.categories;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The tree of categories 类别目录. */
@ApplicationScoped
public class Categories implements PanacheRepositoryBase<Category, String> {

    /** @throws DomainException {@code not-found} */
    Category require(CategoryCode code) {
        return findByIdOptional(code.value())
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "类别 " + code));
    }

    /** @throws DomainException {@code unknown-category} */
    public void requireKnown(CategoryCode code) {
        if (findById(code.value()) == null) {
            throw new DomainException(DispatchError.UNKNOWN_CATEGORY, code);
        }
    }

    /** All categories ordered by code: a parent stands directly before its children. */
    public List<Category> all() {
        return list("order by code");
    }
}
