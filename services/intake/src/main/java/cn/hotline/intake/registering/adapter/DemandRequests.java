package cn.hotline.intake.registering.adapter;

import cn.hotline.events.Place;
import cn.hotline.events.code.DemandType;
import cn.hotline.events.code.Urgency;
import cn.hotline.intake.registering.Matter;
import cn.hotline.intake.registering.NewDemand;
import cn.hotline.intake.registering.SearchCriteria;
import cn.hotline.intake.reporters.PersonalData;
import cn.hotline.intake.reporters.PhoneNumber;
import cn.hotline.kernel.CategoryCode;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.id.ContactId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What clients send to register and to find demands. */
public final class DemandRequests {
    /** The form of a category code. */
    public static final String CATEGORY = "(\\d{2}){1,3}";

    private static final String UNIT = "[A-Z0-9][A-Z0-9-]{0,39}";
    private static final String NUMBER = "[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}";
    /** The form of a phone number. */
    public static final String PHONE = PhoneNumber.FORM;

    private static final String PHONE_OR_NONE = PHONE + "|^ *$";
    /** Why a number is refused. */
    public static final String NO_PHONE = "应为手机号、带区号的固定电话（可带分机）、7 至 8 位本地电话、服务号码，或以 + 开头的境外号码";

    private DemandRequests() {}

    /** A demand as it comes in. */
    @Schema(name = "DemandRegistration", description = "受理诉求")
    public record Registration(
            @NotBlank(message = "必填")
            @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}", message = "应为渠道代码")
            @Schema(description = "来源渠道代码", examples = "HOTLINE")
            String channel,

            @Pattern(regexp = NUMBER, message = "应为 64 位以内的字母、数字、._:/-")
            @Schema(description = "来源编号；同一渠道内唯一，重复报送返回同一工单；自有渠道可不填", examples = "CB-2026-000871")
            String sourceNo,

            @NotNull(message = "必填") @Schema(description = "诉求类型")
            DemandType type,

            @Schema(description = "紧急程度；不填为一般") Urgency urgency,

            @NotNull(message = "必填")
            @Pattern(regexp = CATEGORY, message = "应为 2、4 或 6 位数字")
            @Schema(description = "诉求类别代码", examples = "010203")
            String category,

            @NotBlank(message = "必填")
            @Size(max = 200, message = "不超过 200 字")
            @Schema(description = "标题：何事", examples = "小区门口占道经营")
            String title,

            @NotBlank(message = "必填")
            @Size(max = 10_000, message = "不超过 10000 字")
            @Schema(description = "内容：经过", examples = "每天早晨有摊贩占用人行道，行人无法通行。")
            String content,

            @Schema(description = "事发时间；不填为当前时间") OffsetDateTime occurredAt,

            @NotNull(message = "必填") @Valid @Schema(description = "事发地点：街道与地址至少一项")
            Location place,

            @Size(max = 20, message = "不超过 20 个")
            @Schema(description = "标签的代码或名称，须在标签目录中", examples = "[\"BUSINESS_ENVIRONMENT\"]")
            Set<@NotBlank(message = "不能为空") @Size(max = 40, message = "不超过 40 字") String> tags,

            @Pattern(regexp = NUMBER, message = "应为 64 位以内的字母、数字、._:/-") @Schema(description = "通话录音标识")
            String callRecordId,

            @Schema(description = "来电标识：一次来电反映多件事时由客户端选定，各件相同；诉求人须相同")
            UUID contactId,

            @NotNull(message = "必填") @Valid @Schema(description = "诉求人：姓名与电话至少一项，或注明匿名")
            Person reporter) {
        public NewDemand demand() {
            return new NewDemand(
                    channel,
                    sourceNo,
                    new Matter(
                            type,
                            urgency == null ? Urgency.NORMAL : urgency,
                            new CategoryCode(category),
                            title,
                            content,
                            occurred(),
                            place.place(),
                            tags == null ? Set.of() : tags),
                    callRecordId,
                    contactId == null ? null : new ContactId(contactId),
                    new PersonalData(reporter.name, reporter.number(), reporter.address, title, content, place.address),
                    Boolean.TRUE.equals(reporter.anonymous),
                    Boolean.TRUE.equals(reporter.confidential));
        }

        private Instant occurred() {
            return occurredAt == null ? null : occurredAt.toInstant().truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public String toString() {
            return "Registration[" + channel + "/" + sourceNo + "]";
        }
    }

    /** Where the matter is. */
    @Schema(name = "DemandLocation", description = "事发地点")
    public record Location(
            @Pattern(regexp = UNIT, message = "应为街道代码") @Schema(description = "街道代码", examples = "HS-GS")
            String street,

            @Pattern(regexp = UNIT, message = "应为社区代码") @Schema(description = "社区代码")
            String community,

            @Size(max = 300, message = "不超过 300 字") @Schema(description = "地址", examples = "雄楚大道 268 号门口")
            String address,

            @Pattern(regexp = UNIT, message = "应为网格代码") @Schema(description = "网格代码", examples = "HS-GS-01-07")
            String grid,

            @DecimalMin(value = "-180", message = "应在 -180 至 180 之间")
            @DecimalMax(value = "180", message = "应在 -180 至 180 之间")
            @Schema(description = "经度（WGS 84）；与纬度同时填写", examples = "114.4012")
            Double longitude,

            @DecimalMin(value = "-90", message = "应在 -90 至 90 之间")
            @DecimalMax(value = "90", message = "应在 -90 至 90 之间")
            @Schema(description = "纬度（WGS 84）；与经度同时填写", examples = "30.4985")
            Double latitude) {
        public Place place() {
            return new Place(unit(street), unit(community), address, grid, longitude, latitude);
        }

        private static UnitCode unit(String code) {
            return code == null ? null : new UnitCode(code);
        }

        @Override
        public String toString() {
            return "Location[" + street + "]";
        }
    }

    /** Who reports. */
    @Schema(name = "DemandReporter", description = "诉求人")
    record Person(
            @Size(max = 50, message = "不超过 50 字") @Schema(description = "姓名", examples = "张三")
            String name,

            @Size(max = 40, message = "不超过 40 字")
            @Pattern(regexp = PHONE_OR_NONE, message = NO_PHONE)
            @Schema(description = "电话；不愿留的不填或留空", examples = "13800138000")
            String phone,

            @Size(max = 300, message = "不超过 300 字") @Schema(description = "住址")
            String address,

            @Schema(description = "是否匿名；不填为否") Boolean anonymous,

            @Schema(description = "是否要求保密；不填为否") Boolean confidential) {
        private String number() {
            return phone == null || phone.isBlank() ? null : phone;
        }

        @Override
        public String toString() {
            return "Person[…]";
        }
    }

    /** What an agent knows of the demand a caller asks about. */
    @Schema(name = "DemandSearch", description = "检索诉求；至少给出一项条件，多项须同时符合")
    record Search(
            @Size(max = 40, message = "不超过 40 字")
            @Pattern(regexp = PHONE, message = NO_PHONE)
            @Schema(description = "诉求人电话", examples = "13800138000")
            String phone,

            @Size(max = 50, message = "不超过 50 字") @Schema(description = "诉求人姓名（全名）", examples = "张三")
            String name,

            @Size(max = 40, message = "不超过 40 字") @Schema(description = "工单编号", examples = "HS20261121-000123")
            String caseNo,

            @Size(max = 64, message = "不超过 64 字") @Schema(description = "来源编号")
            String sourceNo,

            @Schema(description = "上一页的 next") String after,

            @Min(value = 1, message = "至少为 1")
            @Max(value = 500, message = "至多为 500")
            @Schema(description = "每页条数；不填为 50")
            Integer limit) {
        SearchCriteria criteria() {
            return new SearchCriteria(phone, name, caseNo, sourceNo);
        }

        @Override
        public String toString() {
            return "Search[…]";
        }
    }
}
