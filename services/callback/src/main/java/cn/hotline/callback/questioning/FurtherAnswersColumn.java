package cn.hotline.callback.questioning;

import cn.hotline.events.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps further answers 附加题回答 in one JSON column: they are only ever read with their callback. */
@Converter
public class FurtherAnswersColumn implements AttributeConverter<FurtherAnswers, String> {
    @Override
    public String convertToDatabaseColumn(FurtherAnswers answers) {
        return answers == null ? null : EventJson.write(answers);
    }

    @Override
    public FurtherAnswers convertToEntityAttribute(String column) {
        try {
            return column == null ? null : EventJson.mapper().readValue(column, FurtherAnswers.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored answers are unreadable", e);
        }
    }
}
