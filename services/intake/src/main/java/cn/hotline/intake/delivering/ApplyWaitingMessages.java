package cn.hotline.intake.delivering;

import cn.hotline.intake.IntakeError;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.DemandAccepted;
import cn.hotline.intake.reporters.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * Messages that came before their demand 先到的消息 are applied in the transaction that registers it.
 *
 * <p>A withdrawal comes last: the demand is registered, what was added to it is kept, and then it is withdrawn at once.
 */
@ApplicationScoped
public class ApplyWaitingMessages {
    private final SourceMessages messages;
    private final ApplyMessage applyMessage;
    private final Vault vault;
    private final Clock clock;

    ApplyWaitingMessages(SourceMessages messages, ApplyMessage applyMessage, Vault vault, Clock clock) {
        this.messages = messages;
        this.applyMessage = applyMessage;
        this.vault = vault;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void on(@Observes DemandAccepted accepted) {
        Demand demand = accepted.demand();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        messages.waitingFor(demand.channel(), demand.sourceNo()).stream()
                .sorted(Comparator.comparing(message -> message.kind() == DeliveryKind.WITHDRAWAL))
                .forEach(message -> settle(message, demand, accepted.channelAccount(), now));
    }

    private void settle(SourceMessage message, Demand demand, String channelAccount, Instant now) {
        Sender sender = message.sender(channelAccount);
        if (sender.owns(demand)) {
            String words = message.words(vault);
            message.applied(demand.caseId(), now);
            applyMessage.apply(message.kind(), demand, words, sender.actor());
        } else {
            message.refused(demand.caseId(), IntakeError.OTHER_SOURCE, now);
        }
    }
}
