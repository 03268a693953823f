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
    private static final int ADDRESS_LENGTH = 4;
    private static final int NAME_LENGTH = 2;

    /** A text of the case with everything of the reporter replaced, however it is spaced or hyphenated; null stays null. */
    public String mask(String text) {
        return maskPlace(Spelling.replace(text, Spelling.ofWords(address, ADDRESS_LENGTH), "[住址]"));
    }

    /** As {@link #mask}, but an address stays: where the matter is must be known even when the reporter lives there. */
    public String maskPlace(String text) {
        String withoutPhone = Spelling.replace(text, PhoneNumber.spelling(phone), "[电话]");
        return Masking.text(Spelling.replace(withoutPhone, Spelling.ofWords(name, NAME_LENGTH), "[诉求人]"));
    }

    /** Whom to call under which number, and nothing else: for who is to know nothing of the matter. */
    PersonalData toCallOnly() {
        return new PersonalData(name, phone, null, null, null, null);
    }

    @Override
    public String toString() {
        return "PersonalData[sealed]";
    }
}
