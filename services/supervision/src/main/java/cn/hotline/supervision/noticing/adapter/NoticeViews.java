package cn.hotline.supervision.noticing.adapter;

import cn.hotline.kernel.Role;
import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.supervision.noticing.ChannelKind;
import cn.hotline.supervision.noticing.DeliveryState;
import cn.hotline.supervision.noticing.NoticeKind;
import cn.hotline.supervision.noticing.NoticeTemplate;
import cn.hotline.supervision.noticing.Sending;
import cn.hotline.supervision.noticing.Subscription;
import cn.hotline.supervision.noticing.SubscriptionTerms;
import cn.hotline.web.ETags;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;

/** Notices 通知 on the wire. */
public final class NoticeViews {
    private NoticeViews() {}

    /** A notice, and how far it got. */
    @Schema(name = "Notice", description = "通知：一个事项、一条订阅各一条")
    public record NoticeView(
            UUID id,
            @Schema(description = "通知种类") NoticeKind kind,
            UUID caseId,
            @Schema(examples = "HS20261121-000123") String caseNo,

            @Schema(description = "事项所涉承办单位", examples = "HS-CG")
            String unit,

            @Schema(description = "到期时间；没有时限的没有", nullable = true)
            Instant dueAt,

            @Schema(description = "紧急：提醒时段之外也发") boolean urgent,
            @Schema(description = "渠道") ChannelKind channel,

            @Schema(description = "接收地址", examples = "duban@hs.example.gov.cn")
            String address,

            @Schema(description = "状态") DeliveryState status,

            @Schema(description = "最早发送时间") Instant readyAt,
            Instant createdAt,

            @Schema(description = "所在的发送；尚未编写的没有", nullable = true)
            UUID sendingId,

            @Schema(description = "已并入的通知", nullable = true) UUID foldedInto,

            @Schema(description = "已试次数", nullable = true) Integer attempts,

            @Schema(description = "最近一次失败的原因", nullable = true)
            String error,

            @Schema(description = "送达或放弃的时间", nullable = true)
            Instant settledAt,

            @Schema(description = "发送的版本号，重发时作 If-Match", nullable = true)
            Long version) {}

    /** A message, and how far it got. */
    @Schema(name = "NoticeSending", description = "通知的发送：一封一址，可含多个事项")
    public record SendingView(
            UUID id,
            ChannelKind channel,
            String address,
            String subject,
            @Schema(description = "事项数") int matters,
            @Schema(description = "状态") DeliveryState status,
            @Schema(description = "已试次数") int attempts,

            @Schema(description = "下次尝试时间", nullable = true) Instant nextTryAt,

            @Schema(description = "最近一次失败的原因", nullable = true)
            String error,

            @Schema(description = "版本号，用于 If-Match") long version) {
        static SendingView of(Sending sending) {
            return new SendingView(
                    sending.id(),
                    sending.channel(),
                    sending.address(),
                    sending.subject(),
                    sending.matters(),
                    sending.state(),
                    sending.attempts(),
                    sending.nextTryAt(),
                    sending.error(),
                    sending.version());
        }

        RestResponse<SendingView> answer() {
            return withETag(RestResponse.Status.OK, this, version);
        }
    }

    /** What a subscription is to say. */
    @Schema(name = "NoticeSubscriptionData", description = "通知订阅的内容；unit 与 role 二者填一")
    public record SubscriptionData(
            @Size(max = 40, message = "不超过 40 个字符")
            @Schema(description = "承办单位代码；含其下级单位的事项", nullable = true, examples = "HS-CG")
            String unit,

            @Schema(description = "中心角色标识；含所有单位的事项", nullable = true, examples = "supervisor")
            String role,

            @NotNull(message = "必填") @Schema(description = "通知种类")
            NoticeKind kind,

            @NotNull(message = "必填") @Schema(description = "渠道")
            ChannelKind channel,

            @NotBlank(message = "必填")
            @Size(max = 400, message = "不超过 400 个字符")
            @Schema(description = "办公邮箱、办公系统接口地址，或日志标签；不得是诉求人的地址", examples = "duban@hs.example.gov.cn")
            String address,

            @Min(value = 0, message = "至少为 0")
            @Max(value = 1440, message = "不超过 1440")
            @Schema(description = "每隔几分钟汇总一封，自零时起算；0 或不填为逐件发送", examples = "240")
            Integer digestMinutes,

            @Schema(description = "是否启用；不填为启用") Boolean active) {
        SubscriptionTerms terms() {
            if (role != null
                    && Arrays.stream(Role.values()).noneMatch(each -> each.id().equals(role))) {
                throw new DomainException(CommonError.INVALID_PARAMETER, "role", "没有此角色");
            }
            return new SubscriptionTerms(
                    unit,
                    role,
                    kind,
                    channel,
                    address,
                    digestMinutes == null ? 0 : digestMinutes,
                    active == null || active);
        }
    }

    /** A subscription as it stands. */
    @Schema(name = "NoticeSubscription", description = "通知订阅")
    public record SubscriptionView(
            UUID id,
            @Schema(nullable = true) String unit,
            @Schema(nullable = true) String role,
            NoticeKind kind,
            ChannelKind channel,
            String address,
            int digestMinutes,
            boolean active,

            @Schema(description = "版本号，用于 If-Match") long version) {
        static SubscriptionView of(Subscription subscription) {
            return new SubscriptionView(
                    subscription.id(),
                    subscription.unit(),
                    subscription.role(),
                    subscription.kind(),
                    subscription.channel(),
                    subscription.address(),
                    subscription.digestMinutes(),
                    subscription.isActive(),
                    subscription.version());
        }

        RestResponse<SubscriptionView> answer(RestResponse.Status status) {
            return withETag(status, this, version);
        }
    }

    /** What the next version of a template is to say. */
    @Schema(name = "NoticeTemplateData", description = "通知模板新版本")
    public record TemplateData(
            @Schema(description = "通知种类；不填为多事项汇总", nullable = true)
            NoticeKind kind,

            @NotNull(message = "必填") @Schema(description = "渠道")
            ChannelKind channel,

            @Schema(description = "生效时间；不填为即刻", nullable = true)
            Instant effectiveFrom,

            @NotBlank(message = "必填")
            @Size(max = 200, message = "不超过 200 字")
            @Schema(description = "标题，可用占位符", examples = "【临期催办】工单 {工单号}")
            String subject,

            @NotBlank(message = "必填")
            @Size(max = 4000, message = "不超过 4000 字")
            @Schema(
                    description = "正文；可用占位符 {种类} {工单号} {标题} {单位} {到期时间} {说明}，汇总用 {条数} {事项}",
                    examples = "{单位}：工单 {工单号} 将于 {到期时间} 到期，请抓紧办理。")
            String body) {}

    /** A version of a template. */
    @Schema(name = "NoticeTemplate", description = "通知模板的一个版本")
    public record TemplateView(
            UUID id,

            @Schema(description = "通知种类；没有即多事项汇总", nullable = true)
            NoticeKind kind,

            ChannelKind channel,
            Instant effectiveFrom,
            String subject,
            String body,
            String writtenBy) {
        static TemplateView of(NoticeTemplate template) {
            return new TemplateView(
                    template.id(),
                    template.kind(),
                    template.channel(),
                    template.effectiveFrom(),
                    template.subject(),
                    template.body(),
                    template.writtenBy());
        }
    }

    private static <T> RestResponse<T> withETag(RestResponse.Status status, T view, long version) {
        return RestResponse.ResponseBuilder.create(status, view)
                .header("ETag", ETags.of(version))
                .build();
    }
}
