package cn.hotline.web;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Versions of things on the wire: {@code ETag: "7"} out, {@code If-Match: "7"} in. */
public final class ETags {
    private static final Pattern FORM = Pattern.compile("\"?(\\d{1,18})\"?");

    private ETags() {}

    /** The ETag of a version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Refuses a change by a caller who has not read the present version.
     *
     * @param ifMatch the If-Match header
     * @param version the present version
     * @throws DomainException {@code if-match-required} when the header is missing, {@code changed-meanwhile} when it names
     *     another version, {@code invalid-parameter} when it is no version
     */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new DomainException(CommonError.IF_MATCH_REQUIRED);
        }
        Matcher matcher = FORM.matcher(ifMatch.strip());
        if (!matcher.matches()) {
            throw new DomainException(CommonError.INVALID_PARAMETER, "If-Match", "应为 ETag 中的版本号");
        }
        if (Long.parseLong(matcher.group(1)) != version) {
            throw new DomainException(CommonError.CHANGED_MEANWHILE);
        }
    }
}
