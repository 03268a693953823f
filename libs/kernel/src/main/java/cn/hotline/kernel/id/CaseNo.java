package cn.hotline.kernel.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** The case number 工单编号 people read to each other, e.g. {@code HS20261121-000123}: district, day of acceptance, number of that day. */
public record CaseNo(@JsonValue String value) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2,4}\\d{8}-\\d{6,9}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseNo {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a case number: " + value);
        }
    }

    /**
     * @param district two to four capital letters, e.g. {@code HS}
     * @param day the day of acceptance in the district's time zone
     * @param number counted from 1 each day
     */
    public static CaseNo of(String district, LocalDate day, long number) {
        return new CaseNo(district + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-"
                + String.format(Locale.ROOT, "%06d", number));
    }

    @Override
    public String toString() {
        return value;
    }
}
