package cn.hotline.supervision.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CaseStatusTest {
    @Test
    void everyStatusAnswersEveryActionAsTheTableSays() {
        String table = Arrays.stream(CaseStatus.values())
                .flatMap(status -> Arrays.stream(CaseAction.values())
                        .map(action -> status + " " + action + " "
                                + status.after(action).map(Enum::name).orElse("-")))
                .collect(Collectors.joining("\n"));

        assertThat(table).isEqualTo("""
                ACTIVE DISPATCH ACTIVE
                ACTIVE REDO REDOING
                ACTIVE MERGE MERGED
                ACTIVE UNMERGE -
                ACTIVE WITHDRAW WITHDRAWN
                ACTIVE CLOSE CLOSED
                ACTIVE CALL_BACK CLOSED
                ACTIVE ARCHIVE ARCHIVED
                ACTIVE REOPEN -
                MERGED DISPATCH -
                MERGED REDO REDOING
                MERGED MERGE -
                MERGED UNMERGE ACTIVE
                MERGED WITHDRAW WITHDRAWN
                MERGED CLOSE -
                MERGED CALL_BACK CLOSED
                MERGED ARCHIVE ARCHIVED
                MERGED REOPEN -
                CLOSED DISPATCH -
                CLOSED REDO REDOING
                CLOSED MERGE -
                CLOSED UNMERGE -
                CLOSED WITHDRAW -
                CLOSED CLOSE -
                CLOSED CALL_BACK -
                CLOSED ARCHIVE ARCHIVED
                CLOSED REOPEN -
                REDOING DISPATCH -
                REDOING REDO REDOING
                REDOING MERGE -
                REDOING UNMERGE -
                REDOING WITHDRAW -
                REDOING CLOSE CLOSED
                REDOING CALL_BACK -
                REDOING ARCHIVE ARCHIVED
                REDOING REOPEN -
                WITHDRAWN DISPATCH -
                WITHDRAWN REDO REDOING
                WITHDRAWN MERGE -
                WITHDRAWN UNMERGE -
                WITHDRAWN WITHDRAW -
                WITHDRAWN CLOSE -
                WITHDRAWN CALL_BACK CLOSED
                WITHDRAWN ARCHIVE ARCHIVED
                WITHDRAWN REOPEN -
                ARCHIVED DISPATCH -
                ARCHIVED REDO -
                ARCHIVED MERGE -
                ARCHIVED UNMERGE -
                ARCHIVED WITHDRAW -
                ARCHIVED CLOSE -
                ARCHIVED CALL_BACK -
                ARCHIVED ARCHIVE -
                ARCHIVED REOPEN CLOSED""");
    }
}
