package cn.hotline.intake.reporters;

import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** An administrator starts sealing all sealed data anew with the present key 密钥轮换; one that runs already goes on. */
@ApplicationScoped
public class StartKeyRotation {
    private final EntityManager entities;
    private final KeyRotations rotations;
    private final Vault vault;
    private final Caller caller;
    private final Clock clock;

    StartKeyRotation(EntityManager entities, KeyRotations rotations, Vault vault, Caller caller, Clock clock) {
        this.entities = entities;
        this.rotations = rotations;
        this.vault = vault;
        this.caller = caller;
        this.clock = clock;
    }

    /** The rotation, and whether it is a new one. */
    public record Started(KeyRotation rotation, boolean created) {}

    @Transactional
    public Started start() {
        // one start at a time: two administrators at once get the same rotation
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtext('key_rotation'))")
                .getSingleResult();
        Optional<KeyRotation> running = rotations.running();
        if (running.isPresent()) {
            return new Started(running.get(), false);
        }
        KeyRotation rotation =
                new KeyRotation(vault.keyId(), caller.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        rotations.persistAndFlush(rotation);
        return new Started(rotation, true);
    }
}
