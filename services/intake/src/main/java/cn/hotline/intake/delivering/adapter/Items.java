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
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The items of a delivery 交付项, each read, checked and carried out by itself in a transaction of its own. */
@ApplicationScoped
class Items {
    private final ItemReader reader;
    private final RegisterDemand registerDemand;
    private final ReceiveMessage receiveMessage;

    Items(ItemReader reader, RegisterDemand registerDemand, ReceiveMessage receiveMessage) {
        this.reader = reader;
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
        try {
            return reader.read(node, Item.class, "").then(item -> carryOut(channel, item));
        } catch (RuntimeException failure) {
            return ItemRefusals.failed(index, failure);
        }
    }

    private DeliveryResult carryOut(String channel, Item item) {
        if (item.kind() != DeliveryKind.DEMAND) {
            return receiveMessage.receive(
                    new FollowUpMessage(channel, item.kind(), item.sourceNo(), item.messageNo(), item.text()));
        }
        ObjectNode told = item.demand().deepCopy();
        told.put("channel", channel).put("sourceNo", item.sourceNo());
        return reader.read(told, DemandRequests.Registration.class, "demand.").then(this::register);
    }

    private DeliveryResult register(DemandRequests.Registration registration) {
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
