package cn.hotline.intake.channels;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The channel directory 渠道目录. */
@ApplicationScoped
public class Channels implements PanacheRepositoryBase<Channel, String> {

    /** @throws DomainException {@code not-found} */
    Channel require(String code) {
        return findByIdOptional(code).orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "渠道 " + code));
    }

    /** Where patrol reports 巡查上报 belong: the first active patrol channel; empty when there is none. */
    public Optional<Channel> patrol() {
        return find("patrol and active order by code").firstResultOptional();
    }

    public List<Channel> all() {
        return list("order by code");
    }
}
