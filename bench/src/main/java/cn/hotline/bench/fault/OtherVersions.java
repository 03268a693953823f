package cn.hotline.bench.fault;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Events of the version before and of the one to come 前后版本 in one log: one case tells its demand with the fields of the first version only,
 * one with fields nobody knows yet and a later type version, and an event of a type nobody knows stands between.
 *
 * <p>Their demands are written by hand, so intake does not know these cases; all others must carry them to their end.
 */
final class OtherVersions implements Fault {
    private static final ObjectMapper JSON = new ObjectMapper();

    private int number;

    @Override
    public String name() {
        return "versions";
    }

    @Override
    public void strike(Rig rig) {
        RawLog log = new RawLog(rig.brokers());
        tell(rig, log, false);
        tell(rig, log, true);
    }

    private void tell(Rig rig, RawLog log, boolean later) {
        String caseId = UUID.randomUUID().toString();
        String caseNo = "HS20010101-" + String.format("%06d", ++number);
        rig.books().foreign(caseId);
        ObjectNode registered = JSON.createObjectNode();
        registered.put("caseId", caseId).put("caseNo", caseNo);
        registered.put("channel", "HOTLINE").put("sourceNo", caseNo);
        registered.put("type", "CONSULTATION").put("urgency", "NORMAL").put("category", "01");
        registered.put("title", "咨询办理条件").put("content", "咨询居住证办理。");
        registered.putObject("place").put("address", "雄楚大道");
        registered.putArray("tags");
        registered.put("anonymous", true).put("confidential", false);
        ObjectNode answered = JSON.createObjectNode();
        answered.put("caseId", caseId).put("caseNo", caseNo).put("answer", "已告知办理条件");
        if (later) {
            registered.put("mood", "CALM").putObject("weather").put("rain", true);
            answered.put("answeredIn", "PT3M").putArray("languages").add("zh").add("en");
        }
        String version = later ? "2" : "1";
        log.write(caseId, headers("intake.demand-registered", version, "intake", caseNo), registered.toString());
        if (later) {
            ObjectNode unknown = JSON.createObjectNode().put("caseId", caseId).put("caseNo", caseNo);
            log.write(caseId, headers("intake.weather-noted", "1", "intake", caseNo), unknown.toString());
        }
        log.write(caseId, headers("intake.demand-answered", version, "intake", caseNo), answered.toString());
    }

    private static Map<String, String> headers(String type, String version, String source, String caseNo) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", UUID.randomUUID().toString());
        headers.put("ce_type", type);
        headers.put("ce_typeversion", version);
        headers.put("ce_source", "/hotline/" + source);
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_subject", caseNo);
        headers.put("ce_actor", "{\"id\":\"system:intake\",\"roles\":[]}");
        headers.put("content-type", "application/json");
        return headers;
    }
}
