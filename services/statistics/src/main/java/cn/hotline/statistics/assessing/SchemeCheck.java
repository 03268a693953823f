package cn.hotline.statistics.assessing;

import cn.hotline.statistics.indicating.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Says in Chinese what keeps a scheme from being activated 考核方案校验. */
final class SchemeCheck {
    private final SchemeContent content;
    private final List<String> problems = new ArrayList<>();

    private SchemeCheck(SchemeContent content) {
        this.content = content;
    }

    /** Empty when the scheme can be activated. */
    static List<String> problems(SchemeContent content) {
        SchemeCheck check = new SchemeCheck(content);
        check.groups();
        check.lines();
        check.bands();
        return check.problems;
    }

    private void groups() {
        say(content.groups().isEmpty(), "至少要有一个考核分组");
        unique("分组代码", content.groups().stream().map(UnitGroup::code));
        content.groups().stream()
                .filter(UnitGroup::isOpen)
                .forEach(group -> problems.add("分组 " + group.code() + " 没有任何条件"));
        unique("单位代码", content.groups().stream().flatMap(group -> group.units().stream()));
    }

    private void lines() {
        say(content.items().isEmpty(), "至少要有一个考核项");
        unique(
                "考核项、扣分项、加分项代码",
                Stream.concat(
                        content.items().stream().map(SchemeItem::code),
                        content.adjustments().map(Adjustment::code)));
        BigDecimal weights = content.items().stream().map(SchemeItem::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        say(
                weights.compareTo(content.fullScore()) != 0,
                "权重之和为 " + Words.plain(weights) + "，应为 " + Words.plain(content.fullScore()));
        content.items().forEach(this::item);
        content.adjustments().forEach(each -> {
            Optional<Indicator> indicator = indicator(each.name(), each.indicator());
            say(indicator.isPresent() && indicator.get().isAverage(), each.name() + "：平均类指标不能逐件计分");
        });
    }

    private void item(SchemeItem item) {
        Optional<Indicator> indicator = indicator(item.name(), item.indicator());
        boolean percent = indicator.isPresent() && !indicator.get().isAverage();
        item.curve().problems(item.weight(), percent).forEach(problem -> problems.add(item.name() + "：" + problem));
    }

    private Optional<Indicator> indicator(String line, String code) {
        Optional<Indicator> known = Arrays.stream(Indicator.values())
                .filter(each -> each.code().equals(code))
                .findFirst();
        say(known.isEmpty(), line + "：没有此指标 " + code);
        return known;
    }

    private void bands() {
        List<Band> bands = content.bands();
        unique("等次名称", bands.stream().map(Band::name));
        for (int i = 1; i < bands.size(); i++) {
            say(
                    bands.get(i).from().compareTo(bands.get(i - 1).from()) >= 0,
                    "等次应从高到低排列：" + bands.get(i).name());
        }
        say(bands.isEmpty() || bands.get(bands.size() - 1).from().signum() != 0, "最末一个等次应从 0 分起");
    }

    private void unique(String what, Stream<String> codes) {
        Set<String> seen = new HashSet<>();
        codes.filter(code -> !seen.add(code)).distinct().forEach(code -> problems.add(what + " 重复：" + code));
    }

    private void say(boolean wrong, String problem) {
        if (wrong) {
            problems.add(problem);
        }
    }
}
