package cn.hotline.kernel;

/** A role 角色 of the centre, its units and the machines around it; the identifiers stand in the tokens. */
public enum Role {
    AGENT(Role.AGENT_ID, "受理员"),
    DISPATCHER(Role.DISPATCHER_ID, "派单员"),
    HANDLER(Role.HANDLER_ID, "承办单位"),
    SECTION_HEAD(Role.SECTION_HEAD_ID, "科室负责人"),
    CENTRE_LEADER(Role.CENTRE_LEADER_ID, "中心领导"),
    SUPERVISOR(Role.SUPERVISOR_ID, "督办员"),
    REVIEWER(Role.REVIEWER_ID, "质检审核员"),
    SURVEYOR(Role.SURVEYOR_ID, "回访员"),
    EVALUATOR(Role.EVALUATOR_ID, "第三方评价员"),
    ANALYST(Role.ANALYST_ID, "数据分析员"),
    ADMIN(Role.ADMIN_ID, "管理员"),
    SOURCE(Role.SOURCE_ID, "来源平台"),
    PATROLLER(Role.PATROLLER_ID, "监督员");

    public static final String AGENT_ID = "agent";
    public static final String DISPATCHER_ID = "dispatcher";
    public static final String HANDLER_ID = "handler";
    public static final String SECTION_HEAD_ID = "section-head";
    public static final String CENTRE_LEADER_ID = "centre-leader";
    public static final String SUPERVISOR_ID = "supervisor";
    public static final String REVIEWER_ID = "reviewer";
    public static final String SURVEYOR_ID = "surveyor";
    public static final String EVALUATOR_ID = "evaluator";
    public static final String ANALYST_ID = "analyst";
    public static final String ADMIN_ID = "admin";
    public static final String SOURCE_ID = "source";
    public static final String PATROLLER_ID = "patroller";

    private final String id;
    private final String label;

    Role(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The identifier in tokens and {@code @RolesAllowed}. */
    public String id() {
        return id;
    }

    /** The Chinese label. */
    public String label() {
        return label;
    }
}
