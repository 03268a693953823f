package cn.hotline.dispatch.units;

import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Somebody works at a unit no longer 移除单位人员. */
@ApplicationScoped
public class RemoveMember {
    private final UnitMembers members;

    RemoveMember(UnitMembers members) {
        this.members = members;
    }

    @Transactional
    public void remove(UnitCode unit, String account, String ifMatch) {
        UnitMember member = members.find(unit, account)
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "单位人员 " + account));
        ETags.require(ifMatch, member.version());
        members.delete(member);
    }
}
