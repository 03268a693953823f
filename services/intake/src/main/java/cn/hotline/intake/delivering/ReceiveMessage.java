package cn.hotline.intake.delivering;

import cn.hotline.intake.IntakeError;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.reporters.Vault;
import cn.hotline.kernel.error.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A source platform's supplement, urging or withdrawal comes in 接收后续消息: applied, kept until its demand comes, or known already. */
@ApplicationScoped
public class ReceiveMessage {
    private final SourceChannels channels;
    private final SourceMessages messages;
    private final ApplyMessage applyMessage;
    private final Vault vault;
    private final Clock clock;

    ReceiveMessage(
            SourceChannels channels, SourceMessages messages, ApplyMessage applyMessage, Vault vault, Clock clock) {
        this.channels = channels;
        this.messages = messages;
        this.applyMessage = applyMessage;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional
    public DeliveryResult receive(FollowUpMessage message) {
        Sender sender = channels.sender(message.channel());
        messages.hold(message.channel(), message.sourceNo());
        Optional<Demand> demand = messages.demandOf(message);
        return messages.byNumber(message.channel(), message.messageNo())
                .map(earlier -> repeated(earlier, message, demand))
                .orElseGet(() -> fresh(message, sender, demand));
    }

    private static DeliveryResult repeated(SourceMessage earlier, FollowUpMessage message, Optional<Demand> demand) {
        if (earlier.differsFrom(message)) {
            throw new DomainException(IntakeError.MESSAGE_NO_REUSED);
        }
        return switch (earlier.status()) {
            case WAITING -> DeliveryResult.of(DeliveryResult.Status.WAITING);
            case APPLIED -> DeliveryResult.of(DeliveryResult.Status.REPEATED, demand.orElseThrow());
            case REFUSED -> DeliveryResult.refused(earlier.problemCode(), earlier.problemDetail(), null);
        };
    }

    private DeliveryResult fresh(FollowUpMessage message, Sender sender, Optional<Demand> demand) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SourceMessage received = new SourceMessage(message, sender, now);
        if (demand.isEmpty()) {
            messages.persist(received.withWords(message.text(), vault));
            return DeliveryResult.of(DeliveryResult.Status.WAITING);
        }
        if (!sender.owns(demand.get())) {
            throw new DomainException(IntakeError.OTHER_SOURCE);
        }
        received.applied(demand.get().caseId(), now);
        messages.persist(received);
        applyMessage.apply(message.kind(), demand.get(), message.text(), sender.actor());
        return DeliveryResult.of(DeliveryResult.Status.APPLIED, demand.get());
    }
}
