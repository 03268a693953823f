package cn.hotline.supervision.rules;

import cn.hotline.kernel.calendar.Limit;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** A limit 时限 as a column, in its own text form. */
@Converter(autoApply = true)
public class LimitColumn implements AttributeConverter<Limit, String> {
    @Override
    public String convertToDatabaseColumn(Limit limit) {
        return limit == null ? null : limit.toString();
    }

    @Override
    public Limit convertToEntityAttribute(String text) {
        return text == null ? null : Limit.parse(text);
    }
}
