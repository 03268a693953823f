package cn.hotline.dispatch.units;

import cn.hotline.kernel.UnitCode;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The people of the units 单位人员名录. */
@ApplicationScoped
public class UnitMembers implements PanacheRepositoryBase<UnitMember, UnitMember.Key> {

    public Optional<UnitMember> find(UnitCode unit, String account) {
        return findByIdOptional(new UnitMember.Key(unit.value(), account));
    }

    /** All of a unit, in the order of their accounts. */
    public List<UnitMember> of(UnitCode unit) {
        return list("unit = ?1 order by account", unit.value());
    }
}
