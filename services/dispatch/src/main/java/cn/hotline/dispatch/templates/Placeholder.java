package cn.hotline.dispatch.templates;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.dispatch.handling.HotlineCase;
import cn.hotline.dispatch.handling.WorkOrder;
import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.error.DomainException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A gap in a template 占位符, written {@code {工单号}}; what is not known of the order stays empty. */
enum Placeholder {
    CASE_NO("工单号", order -> order.hotlineCase().caseNo().toString()),
    UNIT("单位", WorkOrder::unitName),
    TITLE("标题", order -> order.hotlineCase().facts().title()),
    CATEGORY("类别", order -> order.hotlineCase().categoryName()),
    PLACE("地点", order -> place(order.hotlineCase())),
    DISPATCHED_ON("派单日期", order -> day(order.dispatchedAt())),
    DUE_ON("办理期限", order -> day(order.clocks().handleDueAt()));

    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)\\}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private final String word;
    private final Function<WorkOrder, String> value;

    Placeholder(String word, Function<WorkOrder, String> value) {
        this.word = word;
        this.value = value;
    }

    /** @throws DomainException {@code unknown-placeholder} */
    static void check(String text) {
        Matcher gaps = GAP.matcher(text);
        while (gaps.find()) {
            of(gaps.group(1));
        }
    }

    static String fill(String text, WorkOrder order) {
        return GAP.matcher(text).replaceAll(gap -> {
            String found = of(gap.group(1)).value.apply(order);
            return Matcher.quoteReplacement(found == null ? "" : found);
        });
    }

    private static Placeholder of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new DomainException(DispatchError.UNKNOWN_PLACEHOLDER, word, words()));
    }

    private static String words() {
        return Arrays.stream(values()).map(each -> each.word).collect(Collectors.joining("、"));
    }

    private static String place(HotlineCase about) {
        return Stream.of(
                        about.streetName(), about.communityName(), about.place().address())
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
    }

    private static String day(Instant at) {
        return at == null ? null : DAY.format(at.atZone(DistrictTime.ZONE));
    }
}
