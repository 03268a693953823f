package cn.hotline.statistics.naming;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.events.CategoryChanged;
import cn.hotline.events.ChannelChanged;
import cn.hotline.events.Envelope;
import cn.hotline.events.TagChanged;
import cn.hotline.events.UnitChanged;
import cn.hotline.kernel.Actor;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.EventId;
import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The newest name counts, whatever order the directories are heard in. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestTransaction
class NewestNameTest {
    private static final Instant EARLIER = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-02-01T00:00:00Z");

    @Inject
    KeepNames keep;

    @Inject
    Names names;

    @Test
    void an_older_unit_name_heard_later_changes_nothing() {
        keep.unit(said(LATER, unit("N-1", "新名", "N-1", "N")));
        keep.unit(said(EARLIER, unit("N-1", "旧名", "N-1", "OLD")));
        assertThat(names.of(Directory.UNIT, List.of("N-1"))).containsEntry("N-1", "新名");
        assertThat(names.unitsUnder(new UnitCode("N"))).containsExactly("N", "N-1");
        assertThat(names.unitsUnder(new UnitCode("OLD"))).containsExactly("OLD");
    }

    @Test
    void categories_channels_and_tags_take_their_newer_name() {
        keep.category(said(EARLIER, new CategoryChanged(new CategoryCode("99"), "旧类", null, true)));
        keep.category(said(LATER, new CategoryChanged(new CategoryCode("99"), "新类", null, true)));
        keep.channel(said(EARLIER, new ChannelChanged("N-HOTLINE", "热线", true, true)));
        keep.channel(said(LATER, new ChannelChanged("N-HOTLINE", "市民热线 12345", true, true)));
        keep.tag(said(LATER, new TagChanged("N-TAG", "营商环境", "BUSINESS_ENVIRONMENT")));
        keep.tag(said(EARLIER, new TagChanged("N-TAG", "营商", "BUSINESS_ENVIRONMENT")));
        assertThat(names.of(Directory.TAG, List.of("N-TAG"))).containsEntry("N-TAG", "营商环境");
        assertThat(names.of(Directory.CATEGORY, List.of("99"))).containsEntry("99", "新类");
        assertThat(names.of(Directory.CHANNEL, List.of("N-HOTLINE"))).containsEntry("N-HOTLINE", "市民热线 12345");
    }

    private static UnitChanged unit(String code, String name, String... path) {
        return new UnitChanged(
                new UnitCode(code),
                name,
                "DEPARTMENT",
                null,
                List.of(path).stream().map(UnitCode::new).toList(),
                true);
    }

    private static <E extends cn.hotline.events.Event> Envelope<E> said(Instant at, E event) {
        return new Envelope<>(EventId.next(), "dispatch", at, Actor.system("dispatch"), event);
    }
}
