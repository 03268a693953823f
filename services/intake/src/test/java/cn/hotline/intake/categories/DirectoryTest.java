package cn.hotline.intake.categories;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CategoryChanged;
import cn.hotline.intake.Desk;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.EventLog;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DirectoryTest {
    @Test
    void the_newest_word_of_a_category_stands() {
        EventLog log = EventLog.shared();
        var first = EventLog.envelope(new CategoryChanged(new CategoryCode("88"), "旧名", null, true));
        log.publish(first);
        log.publish(new CategoryChanged(new CategoryCode("88"), "新名", null, true));
        log.publish(first);
        log.publish(new CategoryChanged(new CategoryCode("8801"), "下级", new CategoryCode("88"), false));

        Poll.until(() -> name("8801") != null);
        assertThat(name("88")).isEqualTo("新名");
        assertThat(name("8801")).isEqualTo("下级");
    }

    @Test
    void only_who_is_logged_in_reads_the_directory() {
        Api.anonymous().get("/api/v1/categories").then().statusCode(401);
    }

    private static String name(String code) {
        return Api.as(Desk.SOURCE)
                .get("/api/v1/categories")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getString("find { it.code == '" + code + "' }?.name");
    }
}
