package cn.hotline.lifecycle.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** What people ask for and how often: each class of queries draws its values anew, frequent ones more often. */
enum Asking {
    EVERYTHING(10, dice -> ""),
    STATUS(
            8,
            dice -> "status="
                    + one(dice, "SIGNED", "DISPATCHED", "REGISTERED", "REPLIED", "REWORK", "SUPERVISED", "ARCHIVED")),
    STATUSES(6, dice -> "status=DISPATCHED&status=SIGNED&status=" + one(dice, "REPLIED", "REWORK", "SUPERVISED")),
    OUTCOME(2, dice -> "outcome=" + one(dice, "CLOSED", "ANSWERED", "REFUSED", "WITHDRAWN")),
    LAMP(6, dice -> "lamp=" + one(dice, "RED", "YELLOW", "GREEN")),
    UNIT(8, dice -> "unit=" + unit(dice)),
    UNIT_STATUS(8, dice -> UNIT.ask(dice) + "&status=" + one(dice, "SIGNED", "DISPATCHED", "ARCHIVED")),
    UNIT_LAMP(3, dice -> UNIT.ask(dice) + "&" + LAMP.ask(dice)),
    HANDLER(8, dice -> parent(dice) + "|"),
    HANDLER_STATUS(8, dice -> parent(dice) + "|" + STATUS.ask(dice)),
    HANDLER_LAMP(4, dice -> parent(dice) + "|" + LAMP.ask(dice)),
    SMALL_HANDLER(4, dice -> unit(dice) + "|status=SIGNED&status=DISPATCHED"),
    STREET(5, dice -> "street=HS-JD%02d".formatted(street(dice))),
    STREET_STATUS_LAMP(2, dice -> STREET.ask(dice) + "&status=SIGNED&" + LAMP.ask(dice)),
    COMMUNITY(3, dice -> "community=HS-SQ" + (street(dice) * 12 + dice.nextInt(12))),
    CATEGORY(
            5,
            dice -> "category="
                    + "%02d%02d01"
                            .formatted(1 + dice.nextInt(15), 1 + dice.nextInt(7))
                            .substring(0, 2 + 2 * dice.nextInt(3))),
    TYPE(2, dice -> "type=" + one(dice, "COMPLAINT", "HELP", "CONSULTATION", "REPORT", "SUGGESTION", "PRAISE")),
    URGENCY(2, dice -> "urgency=" + one(dice, "CRITICAL", "URGENT")),
    CHANNEL(2, dice -> "channel=" + one(dice, "HOTLINE", "CITY_MANAGEMENT", "MAYOR", "BOARD", "PATROL", "SPECIAL")),
    TAG(3, dice -> "tag=" + one(dice, "BUSINESS", "KEY_WATCH")),
    COMMON_TEXT(5, dice -> "text=" + one(dice, "噪声", "停车", "施工", "小区", "垃圾", "漏水", "物业", "占道经营", "珞喻路", "白沙洲", "路")),
    TEXT(5, dice -> "text=" + one(dice, "电梯", "宠物粪便", "积雪", "渍水", "浑浊", "医保报销", "充电桩", "天际路", "水蓝郡", "震感", "高空抛物")),
    RARE_TEXT(3, dice -> "text=" + one(dice, "燃气泄漏", "鱼塘死鱼异味", "997号", "二次供水水质浑浊，物业推诿", "绝无此事", "氨")),
    TEXT_UNIT(2, dice -> COMMON_TEXT.ask(dice) + "&" + UNIT.ask(dice)),
    TEXT_STATUS(2, dice -> COMMON_TEXT.ask(dice) + "&" + STATUS.ask(dice)),
    TEXT_TYPE(1, dice -> COMMON_TEXT.ask(dice) + "&" + TYPE.ask(dice)),
    TEXT_PERIOD(1, dice -> COMMON_TEXT.ask(dice) + "&" + period(dice, "REGISTERED")),
    HANDLER_TEXT(2, dice -> parent(dice) + "|" + COMMON_TEXT.ask(dice)),
    REGISTERED(5, dice -> period(dice, "REGISTERED")),
    CLOSED(4, dice -> period(dice, "CLOSED")),
    DUE(3, dice -> period(dice, "DUE")),
    UNIT_PERIOD(3, dice -> UNIT.ask(dice) + "&" + period(dice, one(dice, "REGISTERED", "CLOSED", "DUE"))),
    STREET_PERIOD(2, dice -> STREET.ask(dice) + "&" + period(dice, one(dice, "REGISTERED", "CLOSED"))),
    HANDLER_PERIOD(2, dice -> parent(dice) + "|" + period(dice, one(dice, "REGISTERED", "CLOSED", "DUE"))),
    CONTACT(1, dice -> "contactId=" + uuid("contact" + dice.nextInt(300_000))),
    NUMBER(8, dice -> "caseNo=BENCH-" + dice.nextInt(1_000_000)),
    IDS(1, dice -> ids(dice));

    final int weight;
    private final Drawing drawing;

    Asking(int weight, Drawing drawing) {
        this.weight = weight;
        this.drawing = drawing;
    }

    /** The filters; before a bar stands the unit of the handler that asks. */
    String ask(Random dice) {
        return drawing.of(dice);
    }

    private static String unit(Random dice) {
        double skew = dice.nextDouble();
        return "HS-U" + (1 + Math.round(400 * dice.nextDouble() * skew * skew));
    }

    private static String parent(Random dice) {
        return "HS-P" + dice.nextInt(20);
    }

    private static long street(Random dice) {
        return 1 + Math.round(15 * dice.nextDouble() * dice.nextDouble());
    }

    private static String period(Random dice, String of) {
        int days = List.of(1, 7, 7, 30, 30, 91, 365).get(dice.nextInt(7));
        LocalDate to = LocalDate.now().minusDays((long) (900 * dice.nextDouble() * dice.nextDouble()));
        return "period=" + of + "&from=" + to.minusDays(days - 1) + "&to=" + to;
    }

    private static String ids(Random dice) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            all.append("&caseId=").append(uuid("case" + dice.nextInt(1_000_000)));
        }
        return all.substring(1);
    }

    private static String one(Random dice, String... of) {
        return of[dice.nextInt(of.length)];
    }

    /** As PostgreSQL's {@code md5(text)::uuid}. */
    private static String uuid(String text) {
        try {
            byte[] md5 = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            String hex = HexFormat.of().formatHex(md5);
            return hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How a class draws its values. */
    private interface Drawing {
        String of(Random dice);
    }
}
