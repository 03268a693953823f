package cn.hotline.lifecycle.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.Role;
import cn.hotline.lifecycle.tracking.CaseQuery;
import cn.hotline.lifecycle.tracking.CaseSort;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ExportSlotsTest {
    private static final String NONE = "/api/v1/cases/exports?caseNo=none";
    private static final String ANALYST = Tokens.of(Role.ANALYST);

    @Inject
    ExportSlots slots;

    @Inject
    ExportCases export;

    @Test
    void two_ledgers_are_written_at_a_time_and_the_third_is_refused_for_now() {
        try (var first = slots.take();
                var second = slots.take()) {
            assertThat(first).isNotSameAs(second);
            Api.as(ANALYST)
                    .get(NONE)
                    .then()
                    .statusCode(429)
                    .header("Retry-After", "30")
                    .header("Content-Disposition", nullValue())
                    .body("code", equalTo("too-many-exports"));
        }

        for (int i = 0; i < 3; i++) {
            Api.as(ANALYST).head(NONE).then().statusCode(200);
            Api.as(ANALYST).get(NONE).then().statusCode(200);
        }
    }

    @Test
    void whatever_breaks_an_export_off_is_audited() {
        List<String> audited = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLoggerName().equals("cn.hotline.audit")) {
                    audited.add(line.getMessage() + Arrays.toString(line.getParameters()));
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger all = Logger.getLogger("");
        all.addHandler(listener);
        try {
            assertThatThrownBy(() -> export.write(
                            Actor.system("test"), new CaseQuery(), CaseSort.NEWEST, LedgerFormat.CSV, new Full()))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            all.removeHandler(listener);
        }

        assertThat(audited).hasSize(2).last().asString().contains("broken off");
    }

    private static final class Full extends OutputStream {
        @Override
        public void write(int next) {
            throw new IllegalStateException("full");
        }
    }
}
