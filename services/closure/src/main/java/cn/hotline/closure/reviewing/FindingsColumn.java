package cn.hotline.closure.reviewing;

import cn.hotline.events.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps the findings of a review 自动审核发现 as they were shown, in one JSON column. */
@Converter
class FindingsColumn implements AttributeConverter<Findings, String> {
    @Override
    public String convertToDatabaseColumn(Findings findings) {
        return EventJson.write(findings.list());
    }

    @Override
    public Findings convertToEntityAttribute(String column) {
        try {
            return new Findings(List.of(EventJson.mapper().readValue(column, Finding[].class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored findings are unreadable", e);
        }
    }
}
