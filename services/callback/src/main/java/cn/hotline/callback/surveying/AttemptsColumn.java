package cn.hotline.callback.surveying;

import cn.hotline.events.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps the calls of a callback 回访记录 in one JSON column: they are only ever read with their task. */
@Converter
public class AttemptsColumn implements AttributeConverter<Attempts, String> {
    @Override
    public String convertToDatabaseColumn(Attempts attempts) {
        return EventJson.write(attempts.list());
    }

    @Override
    public Attempts convertToEntityAttribute(String column) {
        try {
            return new Attempts(List.of(EventJson.mapper().readValue(column, Attempt[].class)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored attempts are unreadable", e);
        }
    }
}
