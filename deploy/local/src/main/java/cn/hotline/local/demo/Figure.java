package cn.hotline.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** A count 件数 that a case's timeline and the statistics must agree on. */
enum Figure {
    HOPS("派单", "dispatch.work-order-dispatched", "hops"),
    RETURNS_ASKED("申请退单", "dispatch.return-requested", "returnsAsked"),
    RETURNS_GRANTED("准予退单", "dispatch.return-granted", "returnsGranted"),
    RETURNS_REFUSED("驳回退单", "dispatch.return-refused", "returnsRefused"),
    EXTENSIONS("准予延期", "dispatch.extension-granted", "extensions"),
    SUSPENSIONS("挂账", "dispatch.suspension-granted", "suspensions"),
    REASSIGNMENTS("改派", "dispatch.work-order-reassigned", "reassignments"),
    CO_HANDLINGS("协办", "dispatch.unit-task-opened", "coHandlings") {
        @Override
        boolean counts(JsonNode line) {
            return super.counts(line)
                    && "CO_HANDLING".equals(line.path("details").path("kind").asText());
        }
    },
    EXCLUSIONS("不计考核", "closure.exclusion-approved", "exclusions") {
        @Override
        int of(JsonNode fact) {
            return fact.path("exclusions").size();
        }
    },
    LETTERS("督办", "supervision.letter-opened", "lettersOpened");

    private final String label;
    private final String event;
    private final String field;

    Figure(String label, String event, String field) {
        this.label = label;
        this.event = event;
        this.field = field;
    }

    /** For people. */
    String label() {
        return label;
    }

    /** Whether a line of a timeline is one of it. */
    boolean counts(JsonNode line) {
        return event.equals(line.path("type").asText());
    }

    /** What the statistics say of a case. */
    int of(JsonNode fact) {
        return fact.path(field).asInt();
    }
}
