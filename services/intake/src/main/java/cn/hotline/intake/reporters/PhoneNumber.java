package cn.hotline.intake.reporters;

import cn.hotline.kernel.Masking;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phone number 电话号码 however it is written: a mobile, a telephone with or without area code and extension, a service number, a
 * number abroad.
 *
 * <p>INVARIANT: one number has one {@link #plain} form, whatever blanks, hyphens, brackets and country code it was told with, and no
 * number abroad has that of a number at home.
 */
public final class PhoneNumber {
    private static final String GAP = "[ －—-]?";
    private static final String HOME = "(?:(?:\\+|00)86" + GAP + ")?";
    private static final String MOBILE = "(?:(?:\\+|00)?86" + GAP + ")?0?1" + GAP + "[3-9](?:" + GAP + "\\d){9}";
    private static final String AREA = "(?:10|2\\d|[3-9]\\d{2})";
    private static final String LOCAL = "[2-9](?:" + GAP + "\\d){6,7}";
    private static final String EXTENSION = "(?: ?(?:转|[xX#-]) ?\\d{1,6})?";
    private static final String TELEPHONE = "(?:" + HOME + "[(（]?0" + AREA + "[)）]?" + GAP + "|(?:\\+|00)86" + GAP
            + AREA + GAP + ")?" + LOCAL + EXTENSION;
    private static final String SERVICE =
            HOME + "(?:11\\d|12[0-2]|10\\d{3,6}|12\\d{3}|9[56]\\d{3,6}|[48]00(?:" + GAP + "\\d){7})";
    private static final String ABROAD = "(?:\\+|00)(?!86)[1-9](?:" + GAP + "\\d){7,14}";

    /** What is a number at all; a masked one, or a part of one, is none. */
    public static final String FORM = "^(?:" + MOBILE + "|" + TELEPHONE + "|" + SERVICE + "|" + ABROAD + ")$";

    private static final Pattern EXTENDED = Pattern.compile("(.{7,}?) ?(?:转|[xX#-]) ?(\\d{1,6})");
    private static final Pattern MAIN = Pattern.compile("(0" + AREA + "|\\+85[23])?([2-9]\\d{6,7})");

    private PhoneNumber() {}

    /** Its digits as they are dialled at home, an extension behind them; one abroad begins with {@code +}. */
    static String plain(String told) {
        String given = Normalizer.normalize(told, Normalizer.Form.NFKC).strip();
        String digits = given.replaceAll("\\D", "");
        boolean international = given.startsWith("+") || digits.startsWith("00");
        if (!international) {
            return digits.replaceFirst("^(?:86)?0?(?=1[3-9]\\d{9}$)", "");
        }
        String number = digits.replaceFirst("^00", "");
        return number.startsWith("86") ? atHome(number.substring(2)) : "+" + number;
    }

    /** For display, the same however it was told; null stays null. */
    public static String masked(String told) {
        return told == null ? null : Masking.phone(plain(told));
    }

    private static String atHome(String number) {
        if (number.matches("0?1[3-9]\\d{9}")) {
            return number.replaceFirst("^0", "");
        }
        boolean whole = number.startsWith("0") || number.matches("[48]00\\d{7}|1[0-2]\\d{1,6}|9[56]\\d{3,6}");
        return whole ? number : "0" + number;
    }

    /** How it may stand in a text: a telephone also without its area code (in Hong Kong and Macao the country's) or extension; null when it is too short to tell anything. */
    static Pattern spelling(String told) {
        if (told == null) {
            return null;
        }
        Matcher extended = EXTENDED.matcher(told.strip());
        if (extended.matches()) {
            Matcher main = MAIN.matcher(plain(extended.group(1)));
            if (main.matches()) {
                String extension = "(?:[\\s转xX#－—-]{0,3}" + Spelling.spaced(extended.group(2)) + "(?!\\d))?";
                return Pattern.compile(telephone(main) + extension);
            }
        }
        String plain = plain(told);
        Matcher main = MAIN.matcher(plain);
        return main.matches() ? Pattern.compile(telephone(main)) : Spelling.ofDigits(plain.replace("+", ""));
    }

    private static String telephone(Matcher main) {
        String before = main.group(1) == null ? "" : main.group(1).replace("+", "");
        String area = before.isEmpty() ? "" : "(?:" + Spelling.spaced(before) + Spelling.GAP + ")?";
        return area + Spelling.spaced(main.group(2));
    }
}
