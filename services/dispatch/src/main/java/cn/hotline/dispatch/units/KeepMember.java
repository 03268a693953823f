package cn.hotline.dispatch.units;

import cn.hotline.kernel.UnitCode;
import cn.hotline.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The administrator says who works at a unit 登记单位人员. */
@ApplicationScoped
public class KeepMember {
    private final Units units;
    private final UnitMembers members;

    KeepMember(Units units, UnitMembers members) {
        this.units = units;
        this.members = members;
    }

    /**
     * @param ifMatch needed when the account is known at the unit already
     * @param phone at work; may be null
     */
    @Transactional
    public UnitMember keep(UnitCode unit, String account, String ifMatch, String name, MemberPost post, String phone) {
        Optional<UnitMember> known = members.find(units.require(unit).code(), account);
        known.ifPresent(member -> ETags.require(ifMatch, member.version()));
        UnitMember member = known.orElseGet(() -> new UnitMember(unit, account));
        member.become(name, post, phone);
        members.persistAndFlush(member);
        return member;
    }
}
