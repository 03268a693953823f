package cn.hotline.intake.attaching;

import cn.hotline.intake.Desk;
import cn.hotline.testkit.Api;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Uploads 上传 as clients send them. */
final class Uploads {
    private Uploads() {}

    static String url(JsonPath demand) {
        return Desk.DEMANDS + "/" + demand.getString("caseId") + "/attachments";
    }

    static Response to(JsonPath demand, String token, String name, byte[] content) {
        return Api.as(token)
                .contentType("multipart/form-data")
                .multiPart("file", name, content, "application/octet-stream")
                .post(url(demand));
    }
}
