package cn.hotline.intake.reporters;

import cn.hotline.kernel.Masking;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What leads to the reporter 诉求人 as a person: who they are, and their words before masking.
 *
 * <p>INVARIANT: stored only sealed, written to no log, event or URL.
 *
 * @param address where the reporter lives
 * @param title the demand's title as told
 * @param content the demand's content as told
 * @param place where the matter is, as told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonalData(String name, String phone, String address, String title, String content, String place) {
    private static final int TELLING_LENGTH = 4;

    /** A text of the case with everything of the reporter replaced; null stays null. */
    public String mask(String text) {
        return maskPlace(replace(text, address, "[住址]"));
    }

    /** As {@link #mask}, but an address stays: where the matter is must be known even when the reporter lives there. */
    public String maskPlace(String text) {
        return Masking.text(replace(text, phone, "[电话]"), name);
    }

    private static String replace(String text, String literal, String placeholder) {
        if (text == null || literal == null || literal.strip().length() < TELLING_LENGTH) {
            return text;
        }
        return text.replace(literal.strip(), placeholder);
    }

    @Override
    public String toString() {
        return "PersonalData[sealed]";
    }
}
