package cn.hotline.intake.reporters;

import cn.hotline.intake.batching.BatchWorker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keeps a key rotation 密钥轮换 going: when one is started, and after a restart in its middle. */
@ApplicationScoped
public class KeyRotationWorker {
    private final BatchWorker worker;

    KeyRotationWorker(ResealBatch batch) {
        this.worker = new BatchWorker("key-rotation", batch::next);
    }

    void start(@Observes StartupEvent event) {
        wake();
    }

    void end(@Observes ShutdownEvent event) {
        worker.stop();
    }

    public void wake() {
        worker.wake();
    }
}
