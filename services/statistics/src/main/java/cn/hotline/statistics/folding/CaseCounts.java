package cn.hotline.statistics.folding;

import cn.hotline.events.code.UrgeKind;
import java.util.Collection;

/** How often what happened to a case 次数: returns, rejections, urgings, letters, extensions, suspensions, reassignments, co-handlings. */
public class CaseCounts {
    int returnsAsked;
    int returnsGranted;
    int returnsRefused;
    int rejections;
    int urgedNearDue;
    int urgedOverdue;
    int urgedManually;
    int lettersOpened;
    int lettersAnswered;
    int lettersInTime;
    int extensions;
    int suspensions;
    int reassignments;
    int coHandlings;

    void returnAsked() {
        returnsAsked++;
    }

    void returnGranted() {
        returnsGranted++;
    }

    void coHandled() {
        coHandlings++;
    }

    void returnRefused() {
        returnsRefused++;
    }

    void urged(UrgeKind kind) {
        switch (kind) {
            case NEAR_DUE -> urgedNearDue++;
            case OVERDUE -> urgedOverdue++;
            case MANUAL -> urgedManually++;
        }
    }

    /** Of rejections 驳回 only the review's count: a patroller's 核实 is none, and has no fact. */
    void settle(Collection<LetterFact> letters, Collection<ReviewFact> reviews, Collection<WorkOrderFact> orders) {
        extensions = orders.stream().mapToInt(order -> order.granted.extensions).sum();
        suspensions =
                orders.stream().mapToInt(order -> order.granted.suspensions).sum();
        reassignments = (int)
                orders.stream().filter(order -> order.reassignedAt != null).count();
        rejections = (int) reviews.stream().filter(ReviewFact::isRejection).count();
        int opened = 0;
        int answered = 0;
        int inTime = 0;
        for (LetterFact letter : letters) {
            opened += letter.openedAt == null ? 0 : 1;
            boolean counts = letter.answeredAt != null && letter.cancelledAt == null;
            answered += counts ? 1 : 0;
            inTime += counts && letter.inTime ? 1 : 0;
        }
        lettersOpened = opened;
        lettersAnswered = answered;
        lettersInTime = inTime;
    }
}
