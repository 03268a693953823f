package cn.hotline.intake.attaching.adapter;

import cn.hotline.intake.attaching.Attachment;
import cn.hotline.intake.attaching.AttachmentKind;
import cn.hotline.intake.attaching.PhotoMoment;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An attachment 附件 as clients see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Attachment", description = "附件")
public record AttachmentView(
        @Schema(description = "附件标识") UUID attachmentId,

        @Schema(description = "名称（脱敏）", examples = "现场照片.jpg")
        String name,

        @Schema(description = "类别") AttachmentKind kind,

        @Schema(description = "按内容识别的媒体类型", examples = "image/jpeg")
        String mediaType,

        @Schema(description = "整改前、整改后照片；其他附件没有") PhotoMoment moment,

        @Schema(description = "字节数") long size,

        @Schema(description = "内容的 SHA-256") String sha256,

        @Schema(description = "上传人账号") String uploadedBy,

        @Schema(description = "上传人姓名") String uploadedByName,

        @Schema(description = "上传人单位；中心人员与来源平台没有") String uploadedByUnit,

        @Schema(description = "上传时间") Instant uploadedAt,

        @Schema(description = "名称与内容按留存期限清除的时间；未清除则没有") Instant erasedAt) {
    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.attachmentId(),
                attachment.name(),
                attachment.type().kind(),
                attachment.type().mediaType(),
                attachment.moment(),
                attachment.size(),
                attachment.sha256(),
                attachment.uploadedBy(),
                attachment.uploadedByName(),
                attachment.uploadedByUnit(),
                attachment.uploadedAt(),
                attachment.erasedAt());
    }

    @Override
    public String toString() {
        return "AttachmentView[" + attachmentId + "]";
    }
}
