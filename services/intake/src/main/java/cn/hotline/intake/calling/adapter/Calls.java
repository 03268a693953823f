package cn.hotline.intake.calling.adapter;

import cn.hotline.intake.IntakeConfig;
import cn.hotline.intake.IntakeError;
import cn.hotline.intake.calling.CallRecord;
import cn.hotline.intake.calling.RecordCalls;
import cn.hotline.intake.calling.adapter.CallViews.Answer;
import cn.hotline.intake.calling.adapter.CallViews.Problem;
import cn.hotline.intake.calling.adapter.CallViews.Result;
import cn.hotline.intake.delivering.DeliveryResult;
import cn.hotline.intake.delivering.adapter.ItemReader;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.security.Caller;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The calls of a batch 通话登记: read one by one, stored together. */
@ApplicationScoped
class Calls {
    private final ItemReader reader;
    private final RecordCalls recordCalls;
    private final IntakeConfig config;
    private final Caller caller;

    Calls(ItemReader reader, RecordCalls recordCalls, IntakeConfig config, Caller caller) {
        this.reader = reader;
        this.recordCalls = recordCalls;
        this.config = config;
        this.caller = caller;
    }

    /** @throws DomainException {@code other-source} for a source that is not the call centre's system */
    Answer record(List<JsonNode> nodes) {
        requireCallCentre();
        var read = nodes.stream()
                .map(node -> reader.read(node, CallRequests.Call.class, ""))
                .toList();
        List<CallRecord> calls = read.stream()
                .filter(each -> each.refusal() == null)
                .map(each -> each.item().call())
                .toList();
        Iterator<CallRecord> call = calls.iterator();
        Iterator<RecordCalls.Result> stored = recordCalls.record(calls).iterator();
        List<Result> results = new ArrayList<>();
        for (var each : read) {
            int index = results.size();
            results.add(
                    each.refusal() == null
                            ? result(index, call.next().callId(), stored.next())
                            : refused(index, null, each.refusal()));
        }
        return new Answer(
                count(results, DeliveryResult.Status.CREATED),
                count(results, DeliveryResult.Status.REPEATED),
                count(results, DeliveryResult.Status.REFUSED),
                results);
    }

    private void requireCallCentre() {
        boolean stranger = config.callCentreAccount()
                .filter(account -> !account.equals(caller.actor().id()))
                .isPresent();
        if (stranger && !caller.hasRole(Role.AGENT)) {
            throw new DomainException(IntakeError.OTHER_SOURCE);
        }
    }

    private static Result result(int index, String callId, RecordCalls.Result stored) {
        return switch (stored) {
            case CREATED -> new Result(index, callId, DeliveryResult.Status.CREATED, null);
            case REPEATED -> new Result(index, callId, DeliveryResult.Status.REPEATED, null);
            case IMPOSSIBLE -> refused(index, callId, DeliveryResult.refused(IntakeError.CALL_IMPOSSIBLE));
        };
    }

    private static Result refused(int index, String callId, DeliveryResult refusal) {
        return new Result(index, callId, DeliveryResult.Status.REFUSED, Problem.of(refusal.problem()));
    }

    private static long count(List<Result> results, DeliveryResult.Status status) {
        return results.stream().filter(each -> each.status() == status).count();
    }
}
