package cn.hotline.intake.delivering;

import cn.hotline.intake.IntakeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Forgets messages whose demand never came 过期消息: their sealed words must not be kept for ever. */
@ApplicationScoped
public class ForgetStaleMessages {
    private final SourceMessages messages;
    private final IntakeConfig config;
    private final Clock clock;

    ForgetStaleMessages(SourceMessages messages, IntakeConfig config, Clock clock) {
        this.messages = messages;
        this.config = config;
        this.clock = clock;
    }

    @Transactional
    public long forget() {
        return messages.forget(clock.instant().minus(config.messageWait()));
    }
}
