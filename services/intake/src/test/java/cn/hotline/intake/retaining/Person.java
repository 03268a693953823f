package cn.hotline.intake.retaining;

import cn.hotline.intake.Desk;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Api;
import io.restassured.path.json.JsonPath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Somebody with marks nobody else has, who leaves them wherever intake takes something down. */
record Person(String name, String phone, String home) {
    static Person of(String name, String home) {
        return new Person(name, Desk.newPhone(), home);
    }

    /** A call, as the call centre records it. */
    String called() {
        Map<String, Object> call = new LinkedHashMap<>();
        call.put("callId", "C-" + CaseId.next());
        call.put("ringAt", "2025-03-03T09:00:00+08:00");
        call.put("answeredAt", "2025-03-03T09:00:05+08:00");
        call.put("hangUpAt", "2025-03-03T09:05:00+08:00");
        call.put("queue", "普通话人工");
        call.put("callerNumber", phone);
        Api.as(Desk.SOURCE)
                .body(Map.of("calls", List.of(call)))
                .post("/api/v1/calls")
                .then()
                .statusCode(200);
        return (String) call.get("callId");
    }

    /** A demand about the person's own home, told in a call, supplemented, with a letter attached, and changed. */
    JsonPath told(String callId) {
        String words = "我是" + name + "，住" + home + "，电话 " + phone;
        Map<String, Object> demand = Desk.demandWith("content", words);
        demand.put("place", Desk.place("HS-GS", "HS-GS-01", home));
        demand.put("callRecordId", callId);
        demand.put("reporter", Map.of("name", name, "phone", phone, "address", home));
        JsonPath registered = Api.as(Desk.AGENT)
                .header("Idempotency-Key", Desk.newSourceNo())
                .body(demand)
                .post(Desk.DEMANDS)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String url = Desk.DEMANDS + "/" + registered.getString("caseId");
        Api.as(Desk.AGENT)
                .body(Map.of("content", "补充：" + words))
                .post(url + "/supplements")
                .then()
                .statusCode(201);
        Api.as(Desk.AGENT)
                .contentType("multipart/form-data")
                .multiPart("file", name + ".pdf", Marks.bytes("%PDF-1.7\n" + words), "application/pdf")
                .post(url + "/attachments")
                .then()
                .statusCode(201);
        return Desk.act(registered, "changes", Map.of("reason", words, "place", Desk.place("HS-GS", null, home + "对面")))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
