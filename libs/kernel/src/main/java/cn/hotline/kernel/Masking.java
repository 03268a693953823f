package cn.hotline.kernel;

import java.util.regex.Pattern;

/**
 * Takes a reporter's personal data 诉求人信息 out of free text before it leaves intake: phone numbers, identity numbers, e-mail
 * addresses, and the reporter's own name where it is known (domain rule: personal data live in one place and never in an event).
 */
public final class Masking {
    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9A-Za-z])\\d{6}(?:18|19|20)\\d{9}[0-9Xx](?![0-9A-Za-z])");
    private static final Pattern MOBILE =
            Pattern.compile("(?<!\\d)(?:\\+?86[- ]?)?1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4}(?!\\d)");
    private static final Pattern LANDLINE = Pattern.compile("(?<!\\d)0\\d{2,3}[- ]\\d{7,8}(?!\\d)");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+", Pattern.UNICODE_CASE);

    private Masking() {}

    /** The text with numbers and addresses that lead to a person replaced by a Chinese placeholder; null stays null. */
    public static String text(String text) {
        if (text == null) {
            return null;
        }
        String masked = IDENTITY.matcher(text).replaceAll("[证件号]");
        masked = MOBILE.matcher(masked).replaceAll("[电话]");
        masked = LANDLINE.matcher(masked).replaceAll("[电话]");
        return EMAIL.matcher(masked).replaceAll("[邮箱]");
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
