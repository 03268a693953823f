package cn.hotline.kernel;

import java.util.regex.Pattern;

/**
 * Takes a reporter's personal data 诉求人信息 out of free text before it leaves intake: phone numbers, identity numbers, e-mail
 * addresses, the door number of a home, and the reporter's own name where it is known (domain rule: personal data live in one place and never in an event).
 */
public final class Masking {
    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9A-Za-z])\\d{6}(?:18|19|20)\\d{9}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern MOBILE =
            Pattern.compile("(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)0\\d{2,3}[- ]\\d{7,8}(?!\\d)");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", Pattern.UNICODE_CASE);

    private static final String DOOR_DIGITS = "[0-9０-９A-Za-z一二三四五六七八九十百#—－-]{1,8}";

    /** "I live in" with street or estate, then the building, entrance or flat: only the latter leads to a door. */
    private static final Pattern HOME = Pattern.compile(
            "((?:我们?|本人|家|(?<=^|[，。；、,;）)：:\\s]))(?:现在?|目前|一直|就|是|家)?(?:居住|住)(?!户)(?:在|于)?|(?:住|家庭地)址[是为：:]?)"
                    + "([^\\d０-９，。；！？\\s]{2,24}?)"
                    + "(?<!同)" + DOOR_DIGITS + "(?:号楼|[号栋幢座室弄]|单元)"
                    + "(?:" + DOOR_DIGITS + "(?:[号栋幢座室弄楼层房]|单元))*(?:[0-9]{3,5})?");

    private Masking() {}

    /**
     * The text with numbers and addresses that lead to a person replaced by a Chinese placeholder; null stays null. Of a home only
     * the door goes: street and estate are what the unit must know, and a place that nobody says they live in stays whole.
     */
    public static String text(String text) {
        if (text == null) {
            return null;
        }
        String masked = IDENTITY.matcher(text).replaceAll("[证件号]");
        masked = MOBILE.matcher(masked).replaceAll("[电话]");
        masked = LANDLINE.matcher(masked).replaceAll("[电话]");
        masked = EMAIL.matcher(masked).replaceAll("[邮箱]");
        return HOME.matcher(masked).replaceAll("$1$2[门牌]");
    }

    /** As {@link #text(String)}, and the reporter's own name, when two characters or longer, replaced as well. */
    public static String text(String text, String reporterName) {
        String masked = text(text);
        if (masked == null || reporterName == null || reporterName.strip().length() < 2) {
            return masked;
        }
        return masked.replace(reporterName.strip(), "[诉求人]");
    }

    /** A phone number for display: first three and last two digits kept, e.g. {@code 138******78}; null stays null. */
    public static String phone(String phone) {
        if (phone == null) {
            return null;
        }
        if (phone.length() <= 5) {
            return "*".repeat(phone.length());
        }
        return phone.substring(0, 3) + "*".repeat(phone.length() - 5) + phone.substring(phone.length() - 2);
    }

    /** A name for display: the first character kept, e.g. {@code 张**}; null stays null. */
    public static String name(String name) {
        if (name == null || name.isBlank()) {
            return name;
        }
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
    }
}
