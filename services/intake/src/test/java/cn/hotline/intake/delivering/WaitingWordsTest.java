package cn.hotline.intake.delivering;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.intake.retaining.RetentionWorker;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WaitingWordsTest {
    @Inject
    EntityManager entities;

    @Inject
    ForgetStaleMessages forgetStaleMessages;

    @Inject
    RetentionWorker retentionWorker;

    @Inject
    MovableClock clock;

    private Platform platform;

    @BeforeEach
    void open() {
        platform = Platform.open();
        clock.set("2026-11-21T09:00");
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Test
    void words_that_wait_are_sealed_and_gone_once_they_have_taken_effect() {
        platform.deliver(Platform.supplement("N1", "S1", "张小丽，电话 13977712345"));
        assertThat(rows()).singleElement().asString().doesNotContain("张小丽").doesNotContain("13977712345");
        assertThat(sealed()).isEqualTo(1);

        platform.deliver(Platform.demand("N1"));

        assertThat(rows()).singleElement().asString().contains("APPLIED");
        assertThat(sealed()).isZero();
    }

    @Test
    void a_message_whose_demand_does_not_come_is_forgotten_after_thirty_days_though_its_platform_is_silent() {
        platform.deliver(Platform.supplement("N1", "S1", "补充"), Platform.demand("N2"));
        platform.deliver(Platform.supplement("N2", "S2", "补充"));
        clock.advance(Duration.ofDays(30));
        forgetStaleMessages.forget();
        assertThat(rows()).hasSize(2);

        clock.advance(Duration.ofSeconds(1));
        retentionWorker.wake();

        Poll.until(() -> rows().size() == 1);
        assertThat(rows()).noneMatch(row -> row.toString().contains("WAITING"));
    }

    private List<?> rows() {
        return entities.createNativeQuery("select cast(m as text) from source_message m where channel = ?1")
                .setParameter(1, platform.channel)
                .getResultList();
    }

    private long sealed() {
        return ((Number) entities.createNativeQuery("select count(sealed) from source_message where channel = ?1")
                        .setParameter(1, platform.channel)
                        .getSingleResult())
                .longValue();
    }
}
