package cn.hotline.statistics.indicating;

import cn.hotline.kernel.Coded;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** By what figures can be split 分组维度: a {@link Dimension} of the things, or a {@link Bucket} of time. */
public sealed interface Axis extends Coded permits Dimension, Bucket {
    /** The code on the wire, e.g. {@code category-1}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Every axis there is. */
    static List<Axis> all() {
        return Stream.<Axis>concat(Arrays.stream(Dimension.values()), Arrays.stream(Bucket.values()))
                .toList();
    }

    /** @throws DomainException {@code unknown-dimension} */
    static Axis ofCode(String code) {
        return all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DomainException(StatisticsError.UNKNOWN_DIMENSION, code));
    }
}
