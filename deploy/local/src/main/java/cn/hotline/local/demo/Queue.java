package cn.hotline.local.demo;

import cn.hotline.local.api.Answer;
import cn.hotline.local.api.Call;
import cn.hotline.local.api.HotlineApi;
import cn.hotline.local.api.ServiceAway;
import cn.hotline.local.stack.ServiceModule;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** A list of unfinished work 待办: when all is over, no case of the run may stand in any of them. */
enum Queue {
    TO_DISPATCH(ServiceModule.DISPATCH, "dispatch-requests?status=PENDING", "dispatcher1"),
    RETURNS(ServiceModule.DISPATCH, "returns?status=PENDING", "dispatcher1"),
    ORDERS(
            ServiceModule.DISPATCH,
            "work-orders?status=DISPATCHED&status=SIGNED&status=REWORK&status=SUSPENDED",
            "dispatcher1"),
    APPLICATIONS(ServiceModule.DISPATCH, "applications?status=PENDING", "head1"),
    UNIT_TASKS(ServiceModule.DISPATCH, "unit-tasks?status=OPENED&status=SIGNED", "dispatcher1"),
    PROMISES(ServiceModule.DISPATCH, "promises?status=PENDING", "dispatcher1"),
    REVIEWS(ServiceModule.CLOSURE, "reviews?status=PENDING", "reviewer1"),
    EXCLUSIONS(ServiceModule.CLOSURE, "exclusions?status=PENDING", "head1"),
    FINDINGS(ServiceModule.CLOSURE, "unreasonable-findings?status=PENDING", "head1"),
    VERIFICATIONS(ServiceModule.CLOSURE, "reviews?status=PENDING", "patroller1"),
    CALLBACKS(ServiceModule.CALLBACK, "callback-tasks?status=OPEN", "surveyor1"),
    LETTERS(ServiceModule.SUPERVISION, "letters?status=OPEN", "supervisor1"),
    LETTER_ANSWERS(ServiceModule.SUPERVISION, "letters?status=ANSWERED", "supervisor1"),
    CLOCKS(ServiceModule.SUPERVISION, "clocks?", "supervisor1");

    private static final int PAGE = 500;

    private final ServiceModule service;
    private final String list;
    private final String reader;

    Queue(ServiceModule service, String list, String reader) {
        this.service = service;
        this.list = list;
        this.reader = reader;
    }

    ServiceModule service() {
        return service;
    }

    /** Path and query of the list. */
    String list() {
        return list;
    }

    /**
     * The cases that still wait here.
     *
     * @throws ServiceAway when the list cannot be read
     */
    Set<String> cases(HotlineApi api) {
        Set<String> waiting = new HashSet<>();
        String name = "GET " + list.replaceAll("[?].*", "");
        String after = null;
        do {
            String path = "/api/v1/" + list + "&limit=" + PAGE + (after == null ? "" : "&after=" + after);
            Answer page = api.send(Call.get(name, reader, service, path));
            if (!page.ok()) {
                throw new ServiceAway(name + ": " + page.problem());
            }
            for (JsonNode item : page.body().path("items")) {
                waiting.add(item.path("caseId").asText());
            }
            after = page.body().path("next").asText(null);
        } while (after != null);
        return waiting;
    }

    /** For people, e.g. {@code closure/reviews}. */
    String title() {
        return service.id() + "/" + list.replaceAll("[?].*", "");
    }
}
