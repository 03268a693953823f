package cn.hotline.supervision.lighting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import cn.hotline.testkit.Poll;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clocks that cannot be lit, and scanners that end in the middle: nothing else stays dark, nothing is lit twice. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class TroubledScanTest {
    private static final int CLOCKS = 1_200;
    private static final String ONE = "(select min(case_no) from case_clock where unit = 'LOAD')";

    @Inject
    ScanOnce scanOnce;

    @Inject
    LightDueClocks lightDueClocks;

    @Inject
    LampFailures failures;

    @Inject
    LampScanner scanner;

    @Inject
    AgroalDataSource database;

    @Inject
    MovableClock clock;

    @Inject
    MeterRegistry metrics;

    private PlantedClocks planted;

    @BeforeEach
    void manyRun() throws SQLException {
        planted = new PlantedClocks(database);
        planted.plant(CLOCKS);
        clock.set(CaseStory.at("2025-10-14T09:00"));
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        scanner.stop();
        planted.clear();
        clock.release();
    }

    @Test
    void aClockThatCannotBeReadIsSetAsideAfterFiveTriesAndTheOthersAreLit() throws SQLException {
        planted.execute("update case_clock set limit_text = 'poison' where case_no = " + ONE);

        assertThat(scanner.drain()).isEqualTo(CLOCKS - 1);
        assertEachUrgedOnce(CLOCKS - 1);
        assertThat(failures.setAside()).as("it is tried again first").isZero();
        for (int tries = 2; tries <= 5; tries++) {
            clock.advance(Duration.ofSeconds(61));
            assertThat(scanOnce.scan()).isZero();
        }

        assertThat(planted.count("lamp_failure where tries = 5 and retry_at is null and error like '%poison%'"))
                .isOne();
        assertThat(failures.setAside()).isOne();
        assertThat(metrics.get("hotline.lamps.failed").counter().count()).isGreaterThanOrEqualTo(5);
        assertThat(metrics.get("hotline.lamps.set.aside").gauge()).isNotNull();

        clock.advance(Duration.ofHours(1));
        assertThat(scanOnce.scan()).as("nobody tries it any more").isZero();
        assertThat(planted.count("lamp_failure where tries = 5")).isOne();
    }

    @Test
    void aClockThatIsMendedInTimeIsLitLikeTheOthers() throws SQLException {
        planted.execute("update case_clock set limit_text = 'poison' where case_no = " + ONE);
        scanner.drain();
        planted.execute("update case_clock set limit_text = '5wd' where limit_text = 'poison'");

        clock.advance(Duration.ofSeconds(61));
        assertThat(scanOnce.scan()).isOne();

        assertEachUrgedOnce(CLOCKS);
        assertThat(planted.count("lamp_failure")).isZero();
    }

    @Test
    void aScannerThatDiesBeforeItCommitsLeavesItsBatchToTheOther() throws Exception {
        CountDownLatch lit = new CountDownLatch(1);
        CountDownLatch die = new CountDownLatch(1);
        Thread first = new Thread(() -> QuarkusTransaction.requiringNew().run(() -> {
            lightDueClocks.batch();
            lit.countDown();
            await(die);
            QuarkusTransaction.setRollbackOnly();
        }));
        first.start();
        await(lit);

        assertThat(scanner.drain()).as("the batch of the first is locked").isEqualTo(CLOCKS - 500);
        die.countDown();
        first.join();

        assertThat(scanner.drain()).as("what it left").isEqualTo(500);
        assertEachUrgedOnce(CLOCKS);
    }

    @Test
    void aScannerThatIsStoppedInTheMiddleIsFollowedByAnother() throws SQLException {
        scanner.start();
        Poll.until(() -> count("urge where unit = 'LOAD'") > 0);
        scanner.stop();

        scanner.drain();
        assertEachUrgedOnce(CLOCKS);
    }

    private long count(String from) {
        try {
            return planted.count(from);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertEachUrgedOnce(int number) throws SQLException {
        assertThat(planted.count("urge where unit = 'LOAD' and kind = 'NEAR_DUE'"))
                .isEqualTo(number);
        assertThat(planted.count("(select distinct work_order_id from urge where unit = 'LOAD') u"))
                .isEqualTo(number);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
