package cn.hotline.intake.tagging;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The directory of tags 标签目录. */
@ApplicationScoped
public class Tags implements PanacheRepositoryBase<DemandTag, String> {

    /** The tags the other services have not been told of, which count as told from now on. */
    List<DemandTag> announce() {
        List<DemandTag> silent = list("not announced");
        update("announced = true where not announced");
        return silent;
    }

    /** @throws DomainException {@code not-found} */
    DemandTag require(String code) {
        return findByIdOptional(code).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "标签 " + code));
    }

    boolean isTaken(String code, String name) {
        return count("code in ?1 or name in ?1", List.of(code, name)) > 0;
    }

    public List<DemandTag> all() {
        return list("order by code");
    }
}
