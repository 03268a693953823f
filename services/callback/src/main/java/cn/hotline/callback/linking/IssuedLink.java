package cn.hotline.callback.linking;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new link and the text to send 评价短信; not to be had again. */
@Schema(name = "SurveyLink", description = "网上评价链接；仅此一次给出，不保存")
public record IssuedLink(
        @Schema(description = "链接；口令在 # 之后", examples = "https://…/survey#q3Zk…")
        String link,

        @Schema(description = "短信内容；由短信网关发送，此处不知道电话号码") String text,

        Instant expiresAt) {
    @Override
    public String toString() {
        return "IssuedLink[" + expiresAt + "]";
    }
}
