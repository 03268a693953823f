package cn.hotline.intake.delivering.adapter;

import cn.hotline.intake.IntakeError;
import cn.hotline.intake.delivering.DeliveryKind;
import cn.hotline.intake.delivering.DeliveryResult;
import cn.hotline.intake.delivering.FollowUpMessage;
import cn.hotline.intake.delivering.ReceiveMessage;
import cn.hotline.intake.delivering.adapter.DeliveryRequests.Item;
import cn.hotline.intake.delivering.adapter.DeliveryViews.Result;
import cn.hotline.intake.registering.RegisterDemand;
import cn.hotline.intake.registering.adapter.DemandRequests;
import cn.hotline.kernel.error.DomainException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The items of a delivery 交付项, each read, checked and carried out by itself in a transaction of its own. */
@ApplicationScoped
class Items {
    private final ObjectMapper json;
    private final Validator validator;
    private final RegisterDemand registerDemand;
    private final ReceiveMessage receiveMessage;

    Items(ObjectMapper json, Validator validator, RegisterDemand registerDemand, ReceiveMessage receiveMessage) {
        this.json = json;
        this.validator = validator;
        this.registerDemand = registerDemand;
        this.receiveMessage = receiveMessage;
    }

    /** @throws DomainException {@code mixed-channels} when an item names another channel */
    void requireOneChannel(String channel, List<JsonNode> items) {
        for (int index = 0; index < items.size(); index++) {
            JsonNode item = items.get(index);
            boolean other = Stream.of(item.path("channel"), item.path("demand").path("channel"))
                    .anyMatch(named -> named.isTextual() && !named.asText().equals(channel));
            if (other) {
                throw new DomainException(IntakeError.MIXED_CHANNELS, index, channel);
            }
        }
    }

    List<Result> carryOut(String channel, List<JsonNode> items) {
        return IntStream.range(0, items.size())
                .mapToObj(index -> Result.of(
                        index,
                        number(items.get(index).path("sourceNo")),
                        number(items.get(index).path("messageNo")),
                        carryOut(channel, items.get(index), index)))
                .toList();
    }

    private DeliveryResult carryOut(String channel, JsonNode node, int index) {
        Item item;
        try {
            item = json.treeToValue(node, Item.class);
        } catch (JsonProcessingException unreadable) {
            return ItemRefusals.unreadable("", unreadable);
        }
        if (item == null) {
            return ItemRefusals.unreadable("", new JsonProcessingException("null") {});
        }
        var violations = validator.validate(item);
        if (!violations.isEmpty()) {
            return ItemRefusals.invalid("", violations);
        }
        try {
            return item.kind() == DeliveryKind.DEMAND
                    ? register(channel, item)
                    : receiveMessage.receive(
                            new FollowUpMessage(channel, item.kind(), item.sourceNo(), item.messageNo(), item.text()));
        } catch (RuntimeException failure) {
            return ItemRefusals.failed(index, failure);
        }
    }

    private DeliveryResult register(String channel, Item item) {
        ObjectNode told = item.demand().deepCopy();
        told.put("channel", channel).put("sourceNo", item.sourceNo());
        DemandRequests.Registration registration;
        try {
            registration = json.treeToValue(told, DemandRequests.Registration.class);
        } catch (JsonProcessingException unreadable) {
            return ItemRefusals.unreadable("demand.", unreadable);
        }
        var violations = validator.validate(registration);
        if (!violations.isEmpty()) {
            return ItemRefusals.invalid("demand.", violations);
        }
        var registered = registerDemand.register(registration.demand());
        return DeliveryResult.of(
                registered.created() ? DeliveryResult.Status.CREATED : DeliveryResult.Status.REPEATED,
                registered.row().demand());
    }

    /** Given back only when it is a number at all. */
    private static String number(JsonNode given) {
        return given.isTextual() && given.asText().matches(DeliveryRequests.NUMBER) ? given.asText() : null;
    }
}
