package cn.hotline.dispatch.units;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The directory of units 单位名录. */
@ApplicationScoped
public class Units implements PanacheRepositoryBase<Unit, String> {

    /** @throws DomainException {@code not-found} */
    public Unit require(UnitCode code) {
        return findByIdOptional(code.value())
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "单位 " + code));
    }

    /** A unit that may get work now; empty when unknown or retired. */
    public Optional<Unit> findActive(UnitCode code) {
        return code == null ? Optional.empty() : findByIdOptional(code.value()).filter(Unit::isActive);
    }

    /** @throws DomainException {@code unknown-unit} when unknown or retired */
    public Unit requireActive(UnitCode code) {
        return findActive(code).orElseThrow(() -> new DomainException(DispatchError.UNKNOWN_UNIT, code));
    }

    /** All units ordered by code, so that a superior stands before those below it. */
    public List<Unit> all() {
        return list("order by code");
    }

    /** The units below one, nearest first, without itself. */
    List<Unit> below(Unit unit) {
        return list(
                "array_contains(path, ?1) and code <> ?1 order by array_length(path), code",
                unit.code().value());
    }
}
