package cn.hotline.intake.reporters;

import cn.hotline.kernel.Coded;
import cn.hotline.kernel.Role;
import java.util.Set;

/** Why a contact is looked at 查看目的, and which roles may say so. */
public enum ContactPurpose implements Coded {
    ACCEPTANCE("受理核实", Set.of(Role.AGENT)),
    HANDLING("办理联系", Set.of(Role.HANDLER)),
    REVIEW("质检核实", Set.of(Role.REVIEWER)),
    CALLBACK("回访", Set.of(Role.SURVEYOR)),
    SUPERVISION("督办核实", Set.of(Role.SUPERVISOR, Role.SECTION_HEAD, Role.CENTRE_LEADER)),
    /** Name and phone only, and only while an evaluation of the case is open. */
    EVALUATION("第三方评价", Set.of(Role.EVALUATOR));

    private final String label;
    private final Set<Role> roles;

    ContactPurpose(String label, Set<Role> roles) {
        this.label = label;
        this.roles = roles;
    }

    @Override
    public String label() {
        return label;
    }

    /** The roles that may look with this purpose. */
    public Set<Role> roles() {
        return roles;
    }
}
