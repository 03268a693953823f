package cn.hotline.local.importing;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What became of a row.
 *
 * @param rowId the row's own id; its line where it has none
 * @param created false when it had been registered before
 * @param demand the demand as intake shows it; null when it failed
 * @param problem null when it did not fail
 * @param dispatches how often its ledger says it was dispatched 转派次数; null when it does not say
 * @param remark what of it could not be taken over as it stands; may be null
 */
public record Registered(
        long line, String rowId, boolean created, JsonNode demand, String problem, Integer dispatches, String remark) {
    public boolean failed() {
        return problem != null;
    }
}
