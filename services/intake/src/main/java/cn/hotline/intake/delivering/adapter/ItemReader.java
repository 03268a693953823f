package cn.hotline.intake.delivering.adapter;

import cn.hotline.intake.delivering.DeliveryResult;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.function.Function;

/** Reads and checks one item of a batch 逐项读取, so that what is wrong with it concerns no other. */
@ApplicationScoped
public class ItemReader {
    private final ObjectMapper json;
    private final Validator validator;

    ItemReader(ObjectMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /**
     * An item, or why it cannot be one.
     *
     * @param refusal null for an item that is as it should be
     */
    public record Read<T>(T item, DeliveryResult refusal) {
        /** Carries the item out unless it was refused. */
        DeliveryResult then(Function<T, DeliveryResult> effect) {
            return refusal == null ? effect.apply(item) : refusal;
        }
    }

    /** @param prefix what stands before the names of the fields at fault */
    public <T> Read<T> read(JsonNode node, Class<T> type, String prefix) {
        if (node == null || !node.isObject()) {
            return new Read<>(null, ItemRefusals.unreadable(prefix, null));
        }
        try {
            T item = json.treeToValue(node, type);
            var violations = validator.validate(item);
            return violations.isEmpty()
                    ? new Read<>(item, null)
                    : new Read<>(null, ItemRefusals.invalid(prefix, violations));
        } catch (JsonProcessingException unreadable) {
            return new Read<>(null, ItemRefusals.unreadable(prefix, unreadable));
        }
    }
}
