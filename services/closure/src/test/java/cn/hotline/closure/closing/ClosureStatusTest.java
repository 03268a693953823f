package cn.hotline.closure.closing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All pairs of status and action. */
class ClosureStatusTest {
    @ParameterizedTest
    @CsvSource({
        "OPEN,MERGE,MERGED",
        "OPEN,UNMERGE,",
        "OPEN,WITHDRAW,WITHDRAWN",
        "OPEN,CLOSE,CLOSED",
        "OPEN,RELEASE,CLOSED",
        "OPEN,ARCHIVE,ARCHIVED",
        "MERGED,MERGE,",
        "MERGED,UNMERGE,OPEN",
        "MERGED,WITHDRAW,WITHDRAWN",
        "MERGED,CLOSE,CLOSED",
        "MERGED,RELEASE,CLOSED",
        "MERGED,ARCHIVE,ARCHIVED",
        "WITHDRAWN,MERGE,",
        "WITHDRAWN,UNMERGE,",
        "WITHDRAWN,WITHDRAW,",
        "WITHDRAWN,CLOSE,",
        "WITHDRAWN,RELEASE,CLOSED",
        "WITHDRAWN,ARCHIVE,ARCHIVED",
        "CLOSED,MERGE,",
        "CLOSED,UNMERGE,",
        "CLOSED,WITHDRAW,",
        "CLOSED,CLOSE,CLOSED",
        "CLOSED,RELEASE,",
        "CLOSED,ARCHIVE,ARCHIVED",
        "ARCHIVED,MERGE,",
        "ARCHIVED,UNMERGE,",
        "ARCHIVED,WITHDRAW,",
        "ARCHIVED,CLOSE,",
        "ARCHIVED,RELEASE,",
        "ARCHIVED,ARCHIVE,",
        "OPEN,REOPEN,",
        "MERGED,REOPEN,",
        "WITHDRAWN,REOPEN,",
        "CLOSED,REOPEN,",
        "ARCHIVED,REOPEN,CLOSED"
    })
    void a_closure_moves_as_the_table_says(ClosureStatus from, ClosureAction action, ClosureStatus to) {
        assertThat(from.after(action).orElse(null)).isEqualTo(to);
    }
}
