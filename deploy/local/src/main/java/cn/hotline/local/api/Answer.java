package cn.hotline.local.api;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param body never null; a missing node when there was none
 */
public record Answer(int status, JsonNode body) {
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Somebody was faster: look again. */
    public boolean overtaken() {
        return status == 409 || status == 412;
    }

    /** The problem's code, e.g. {@code changed-meanwhile}. */
    public String code() {
        return body.path("code").asText("http-" + status);
    }

    /** The problem for people. */
    public String problem() {
        return status + " " + code() + " " + body.path("detail").asText("");
    }
}
