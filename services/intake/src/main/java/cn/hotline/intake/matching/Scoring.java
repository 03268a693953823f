package cn.hotline.intake.matching;

import cn.hotline.intake.matching.Likeness.Kind;
import cn.hotline.intake.matching.Likeness.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Judges how alike an earlier demand is 疑似程度评分 to the one sought.
 *
 * <p>Text, place, category and time are averaged by their weights, as far as both sides tell them; the same person then adds a
 * bonus. All but the text count only as far as the texts are alike: one person, street or day has many matters.
 */
final class Scoring {
    private static final double TITLE_SHARE = 0.3;
    private static final double TELLING_TEXT = 0.3;
    private static final double NAME_ONLY = 0.5;

    private final Sought sought;
    private final MatchingPolicy.Rules rules;
    private final Rarity rarity;
    private final int[] title;
    private final int[] whole;

    Scoring(Sought sought, MatchingPolicy.Rules rules, Rarity rarity) {
        this.sought = sought;
        this.rules = rules;
        this.rarity = rarity;
        this.title = CharacterPairs.of(sought.title());
        this.whole = CharacterPairs.of(sought.title(), sought.content());
    }

    Likeness of(Candidate candidate) {
        double text = text(candidate);
        Double place = place(candidate);
        Double category = category(candidate);
        Double time = time(candidate);
        double trust = Math.min(1, text / TELLING_TEXT);
        double sum = rules.textWeight() * text;
        double weights = rules.textWeight();
        for (var part : List.of(
                new Part(place, rules.placeWeight()),
                new Part(category, rules.categoryWeight()),
                new Part(time, rules.timeWeight()))) {
            if (part.value != null) {
                sum += part.weight * part.value * trust;
                weights += part.weight;
            }
        }
        double base = sum / weights;
        double person = candidate.samePhone() ? 1 : candidate.sameName() ? NAME_ONLY : 0;
        double bonus = rules.personBonus() * person * trust;
        double score = base + bonus * (1 - base);
        return new Likeness(rounded(score), rounded(text), reasons(candidate, text, place, category, time));
    }

    private record Part(Double value, double weight) {}

    private double text(Candidate candidate) {
        double all = Math.sqrt(rarity.cosine(whole, CharacterPairs.of(candidate.title(), candidate.content())));
        if (title.length == 0) {
            return all;
        }
        double titles = Math.sqrt(rarity.cosine(title, CharacterPairs.of(candidate.title())));
        boolean onlyTitle = sought.content() == null || sought.content().isBlank();
        return onlyTitle ? Math.max(titles, all) : TITLE_SHARE * titles + (1 - TITLE_SHARE) * all;
    }

    private Double place(Candidate candidate) {
        if (sought.street() == null && sought.address() == null) {
            return null;
        }
        if (sought.community() != null && sought.community().equals(candidate.community())) {
            return 1.0;
        }
        boolean otherStreet = sought.street() != null
                && candidate.street() != null
                && !sought.street().equals(candidate.street());
        if (otherStreet) {
            return 0.0;
        }
        double addresses = rarity.cosine(CharacterPairs.of(sought.address()), CharacterPairs.of(candidate.address()));
        boolean sameStreet = sought.street() != null && sought.street().equals(candidate.street());
        return Math.max(sameStreet ? 0.6 : 0, addresses);
    }

    private Double category(Candidate candidate) {
        if (sought.category() == null) {
            return null;
        }
        if (sought.category().equals(candidate.category())) {
            return 1.0;
        }
        int shared = 0;
        while (shared
                        < Math.min(
                                sought.category().length(), candidate.category().length())
                && sought.category().charAt(shared) == candidate.category().charAt(shared)) {
            shared++;
        }
        return shared >= 4 ? 0.8 : shared >= 2 ? 0.3 : 0.0;
    }

    private Double time(Candidate candidate) {
        if (sought.occurredAt() == null) {
            return null;
        }
        double days = Math.abs(hours(sought.occurredAt(), candidate.occurredAt())) / 24.0;
        return Math.exp(-days / rules.nearDays());
    }

    private List<Reason> reasons(Candidate candidate, double text, Double place, Double category, Double time) {
        List<Reason> reasons = new ArrayList<>();
        if (candidate.samePhone()) {
            reasons.add(new Reason(Kind.SAME_PERSON, "同一诉求人（电话相同）"));
        } else if (candidate.sameName()) {
            reasons.add(new Reason(Kind.SAME_PERSON, "诉求人姓名相同"));
        }
        if (text >= TELLING_TEXT) {
            reasons.add(
                    new Reason(Kind.SIMILAR_TEXT, String.format(Locale.ROOT, "内容相似度 %d%%", Math.round(text * 100))));
        }
        if (place != null && place >= 0.6) {
            reasons.add(new Reason(Kind.SAME_PLACE, placeWords(candidate, place)));
        }
        if (time != null && time >= Math.exp(-1)) {
            reasons.add(new Reason(Kind.NEAR_TIME, timeWords(candidate)));
        }
        if (category != null && category >= 0.8) {
            String name = candidate.categoryName() == null ? candidate.category() : candidate.categoryName();
            reasons.add(new Reason(Kind.SAME_CATEGORY, (category == 1 ? "类别相同：" : "类别相近：") + name));
        }
        return reasons;
    }

    private static String placeWords(Candidate candidate, double place) {
        if (place > 0.6) {
            return "地点相同或相近";
        }
        return "同一街道" + (candidate.streetName() == null ? "" : "：" + candidate.streetName());
    }

    private String timeWords(Candidate candidate) {
        long hours = Math.abs(hours(sought.occurredAt(), candidate.occurredAt()));
        return hours < 24 ? "事发时间相近（相差 " + hours + " 小时）" : "事发时间相近（相差 " + hours / 24 + " 天）";
    }

    private static long hours(Instant one, Instant other) {
        return Duration.between(one, other).toHours();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
