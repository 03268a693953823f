package cn.hotline.supervision.noticing;

import cn.hotline.kernel.DistrictTime;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.supervision.SupervisionError;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A gap in a template 占位符, written {@code {工单号}}; what is not known stays empty. */
enum NoticeWord {
    KIND("种类", matter -> matter.kind().label()),
    CASE_NO("工单号", Matter::caseNo),
    TITLE("标题", Matter::title),
    UNIT("单位", Matter::unitName),
    DUE_AT("到期时间", NoticeWord::due),
    DETAIL("说明", Matter::detail),
    /** Of a digest only. */
    COUNT("条数", matter -> "1"),
    /** Of a digest only: a line for each matter. */
    MATTERS("事项", NoticeWord::line);

    private static final Pattern GAP = Pattern.compile("\\{([^{}]*)\\}");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(DistrictTime.ZONE);

    private final String word;
    private final Function<Matter, String> value;

    NoticeWord(String word, Function<Matter, String> value) {
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

    /** Fills a text for one matter or for many; what belongs to one stays empty when there are many. */
    static String fill(String text, List<Matter> matters) {
        return GAP.matcher(text)
                .replaceAll(gap -> Matcher.quoteReplacement(of(gap.group(1)).of(matters)));
    }

    private String of(List<Matter> matters) {
        if (this == COUNT) {
            return Integer.toString(matters.size());
        }
        if (this == MATTERS) {
            return matters.stream().map(NoticeWord::line).collect(Collectors.joining("\n"));
        }
        String found = matters.size() == 1 ? value.apply(matters.get(0)) : null;
        return found == null ? "" : found;
    }

    private static String line(Matter matter) {
        String due = matter.dueAt() == null ? "" : " 到期 " + due(matter);
        String detail = matter.detail() == null ? "" : " " + matter.detail();
        return matter.kind().label() + " " + matter.caseNo() + " " + matter.unitName() + detail + due;
    }

    private static String due(Matter matter) {
        return matter.dueAt() == null ? null : MINUTE.format(matter.dueAt());
    }

    private static NoticeWord of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new DomainException(
                        SupervisionError.UNKNOWN_PLACEHOLDER,
                        word,
                        Arrays.stream(values()).map(each -> each.word).collect(Collectors.joining("、"))));
    }
}
