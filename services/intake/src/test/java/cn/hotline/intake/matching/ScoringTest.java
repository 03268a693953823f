package cn.hotline.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.intake.matching.Likeness.Kind;
import cn.hotline.intake.registering.DemandStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoringTest {
    private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
    private static final MatchingPolicy.Rules RULES =
            new MatchingPolicy.Rules(90, 0.45, 0.70, 0.16, 0.08, 0.06, 0.35, 7, 365, 0.5, 3);

    @Test
    void the_same_words_in_the_same_street_and_time_are_nearly_certain() {
        assertThat(likeness("搅拌站扰民", "HS-GS", "010203", NOW, false).score()).isBetween(0.9, 1.0);
    }

    @Test
    void each_evidence_adds_and_the_text_tells_most() {
        double all = likeness("搅拌站夜间扰民", "HS-GS", "010203", NOW, false).score();
        double otherPlace = likeness("搅拌站夜间扰民", "HS-LN", "010203", NOW, false).score();
        double otherCategory = likeness("搅拌站夜间扰民", "HS-GS", "05", NOW, false).score();
        double longAgo = likeness("搅拌站夜间扰民", "HS-GS", "010203", NOW.minus(Duration.ofDays(60)), false)
                .score();
        double otherWords = likeness("路灯损坏", "HS-GS", "010203", NOW, false).score();
        assertThat(all).isGreaterThan(otherPlace).isGreaterThan(otherCategory).isGreaterThan(longAgo);
        assertThat(otherWords).isZero();
    }

    @Test
    void the_same_person_adds_only_where_the_texts_are_alike() {
        assertThat(likeness("搅拌站夜间扰民", "HS-GS", "010203", NOW, true).score())
                .isGreaterThan(
                        likeness("搅拌站夜间扰民", "HS-GS", "010203", NOW, false).score());
        Likeness otherMatter = likeness("路灯损坏", "HS-GS", "010203", NOW, true);
        assertThat(otherMatter.score()).isZero();
        assertThat(otherMatter.reasons()).extracting(Likeness.Reason::kind).startsWith(Kind.SAME_PERSON);
    }

    @Test
    void near_in_time_is_said_in_hours_then_in_days() {
        assertThat(words(Duration.ofHours(5))).contains("事发时间相近（相差 5 小时）");
        assertThat(words(Duration.ofDays(3))).contains("事发时间相近（相差 3 天）");
        assertThat(words(Duration.ofDays(8))).doesNotContain("事发时间");
    }

    private static String words(Duration earlier) {
        return likeness("搅拌站扰民", "HS-GS", "010203", NOW.minus(earlier), false)
                .reasons()
                .toString();
    }

    private static Likeness likeness(String title, String street, String category, Instant occurred, boolean same) {
        Sought sought = new Sought("搅拌站扰民", null, "010203", "HS-GS", null, null, NOW, null, null);
        return new Scoring(sought, RULES, Rarity.UNKNOWN)
                .of(new Candidate(
                        UUID.randomUUID(),
                        "HS20261120-000001",
                        DemandStatus.FILED,
                        title,
                        "",
                        category,
                        "噪声",
                        street,
                        null,
                        null,
                        null,
                        occurred,
                        occurred,
                        null,
                        same,
                        same));
    }
}
