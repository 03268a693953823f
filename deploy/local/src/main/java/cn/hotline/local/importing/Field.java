package cn.hotline.local.importing;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a column of a ledger 台账 can mean, with the headings it is known by; of several the first that holds something counts.
 *
 * <p>Headings are compared without case, blanks, {@code _} and {@code -}.
 */
enum Field {
    ID("id", "caseno", "sourceno", "servicerequestnum", "requestid", "工单编号", "受理编号", "诉求编号", "编号", "序号"),
    TITLE("title", "subject", "srtype", "requesttype", "诉求标题", "标题", "主题", "事项"),
    CONTENT("content", "detail", "description", "text", "body", "诉求内容", "内容", "问题描述", "描述"),
    KIND("kind", "type", "demandtype", "诉求类型", "工单类型", "类型"),
    CHANNEL("channel", "source", "methodreceived", "来源渠道", "诉求渠道", "渠道", "来源"),
    CATEGORY("category", "label", "l3", "一级标签", "诉求类别", "类别", "分类"),
    DATE("occurredat", "time", "date", "createddate", "created", "登记时间", "受理时间", "留言时间", "时间", "日期"),
    STREET("street", "district", "neighborhood", "街道", "区域", "区县", "辖区"),
    ADDRESS("address", "location", "事发地点", "诉求地址", "地址", "地点"),
    NAME("name", "reporter", "诉求人", "来电人", "姓名", "user", "用户"),
    PHONE("phone", "mobile", "tel", "联系电话", "电话号码", "手机"),
    ANONYMOUS("anonymous", "是否匿名", "匿名"),
    AGENCY("agency", "department", "承办单位", "责任部门", "单位"),
    DISPATCHES("retransfers", "dispatches", "转派次数", "派单次数"),
    URGENCY("urgency", "priority", "紧急程度");

    private final List<String> headings;

    Field(String... headings) {
        this.headings = List.of(headings);
    }

    /** The value of the first heading that holds something; null when none does. */
    String in(Map<String, String> row) {
        for (String heading : headings) {
            String value = row.get(heading);
            if (value != null && !value.isBlank()) {
                return value.strip();
            }
        }
        return null;
    }

    static String normalized(String heading) {
        return heading.replace("\uFEFF", "").replaceAll("[\\s_\\-]", "").toLowerCase(Locale.ROOT);
    }
}
