package cn.hotline.supervision.lighting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.supervision.CaseStory;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.MovableClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several thousand clocks due at once, two scanners at the same time: no lamp forgotten, none lit twice. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ManyDueClocksTest {
    private static final int CASES = 4_000;

    @Inject
    ScanOnce scanOnce;

    @Inject
    AgroalDataSource database;

    @Inject
    MovableClock clock;

    private PlantedClocks planted;

    @BeforeEach
    void thousandsRun() throws SQLException {
        planted = new PlantedClocks(database);
        planted.plant(CASES);
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        planted.clear();
        clock.release();
    }

    @Test
    void twoScannersLightEachLampExactlyOnce() throws Exception {
        clock.set(CaseStory.at("2025-10-14T08:59"));
        assertThat(scanWithTwo()).as("nothing is near due yet").isZero();

        clock.set(CaseStory.at("2025-10-14T09:00"));
        assertThat(scanWithTwo()).isEqualTo(CASES);
        assertEveryOrderUrgedOnce("NEAR_DUE");
        assertThat(planted.count("case_clock where unit = 'LOAD' and lamp = 'YELLOW'"))
                .isEqualTo(CASES);

        clock.set(CaseStory.at("2025-10-15T09:00:59"));
        assertThat(scanWithTwo()).as("the due minute is still in time").isZero();

        clock.set(CaseStory.at("2025-10-15T09:01"));
        assertThat(scanWithTwo()).isEqualTo(CASES);
        assertEveryOrderUrgedOnce("OVERDUE");

        clock.set(CaseStory.at("2025-10-16T09:00"));
        assertThat(scanWithTwo()).isEqualTo(CASES);
        assertThat(planted.count("letter where unit = 'LOAD' and cause = 'OVERDUE' and status = 'OPEN'"))
                .isEqualTo(CASES);
        assertThat(scanWithTwo()).as("nothing is left to light").isZero();
        assertThat(planted.count("urge where unit = 'LOAD'")).isEqualTo(2L * CASES);
    }

    private void assertEveryOrderUrgedOnce(String kind) throws SQLException {
        assertThat(planted.count("urge where unit = 'LOAD' and kind = '" + kind + "'"))
                .isEqualTo(CASES);
        assertThat(planted.count(
                        "(select distinct work_order_id from urge where unit = 'LOAD' and kind = '" + kind + "') u"))
                .isEqualTo(CASES);
    }

    private int scanWithTwo() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> scanner = () -> {
            together.await();
            int all = 0;
            for (int lit = scanOnce.scan(); lit > 0; lit = scanOnce.scan()) {
                all += lit;
            }
            return all;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            int all = 0;
            for (Future<Integer> node : nodes.invokeAll(List.of(scanner, scanner))) {
                all += node.get();
            }
            return all;
        } finally {
            nodes.shutdown();
        }
    }
}
