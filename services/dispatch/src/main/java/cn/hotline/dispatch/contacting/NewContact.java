package cn.hotline.dispatch.contacting;

import cn.hotline.events.code.ContactResult;
import cn.hotline.kernel.Masking;
import java.time.Instant;

/**
 * A contact as the unit tells it 联系情况.
 *
 * <p>INVARIANT: the number is masked as soon as it gets here, so that nothing behind the edge ever holds it.
 *
 * @param maskedNumber given in full, kept masked
 * @param note masked; may be null
 */
public record NewContact(Instant contactedAt, String maskedNumber, ContactResult result, String note) {
    public NewContact {
        maskedNumber = Masking.phone(maskedNumber);
        note = Masking.text(note);
    }
}
