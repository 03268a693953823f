package cn.hotline.dispatch.units.adapter;

import cn.hotline.dispatch.units.MemberPost;
import cn.hotline.dispatch.units.UnitKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an administrator sends about units. */
public final class UnitRequests {
    public static final String CODE = "[A-Z0-9][A-Z0-9-]{0,39}";

    static final String PHONE = "[0-9+ -]{3,30}";
    static final String ACCOUNT = "[A-Za-z0-9._@-]{1,100}";

    private UnitRequests() {}

    /** A new unit. */
    @Schema(name = "UnitAddition", description = "新增单位")
    public record Addition(
            @NotNull(message = "必填")
            @Pattern(regexp = CODE, message = "只能由大写字母、数字和连字符组成，不超过 40 位")
            @Schema(description = "单位代码", examples = "HS-LY")
            String code,

            @NotBlank(message = "必填")
            @Size(max = 100, message = "不超过 100 字")
            @Schema(description = "名称", examples = "区园林和林业局")
            String name,

            @NotNull(message = "必填") @Schema(description = "类型", examples = "DEPARTMENT")
            UnitKind kind,

            @Pattern(regexp = CODE, message = "单位代码格式不对") @Schema(description = "上级单位代码；没有上级时不填", examples = "HS-JD01")
            String parent,

            @Schema(description = "是否启用；不填为启用") Boolean active,

            @Pattern(regexp = PHONE, message = "只能由数字、空格、加号和连字符组成，不超过 30 位")
            @Schema(description = "值班电话", examples = "027-87000001")
            String dutyPhone) {}

    /** A unit's new particulars. */
    @Schema(name = "UnitChange", description = "变更单位")
    public record Change(
            @NotBlank(message = "必填")
            @Size(max = 100, message = "不超过 100 字")
            @Schema(description = "名称", examples = "区园林和林业局")
            String name,

            @NotNull(message = "必填") @Schema(description = "类型", examples = "DEPARTMENT")
            UnitKind kind,

            @Pattern(regexp = CODE, message = "单位代码格式不对") @Schema(description = "上级单位代码；没有上级时不填")
            String parent,

            @NotNull(message = "必填") @Schema(description = "是否启用")
            Boolean active,

            @Pattern(regexp = PHONE, message = "只能由数字、空格、加号和连字符组成，不超过 30 位")
            @Schema(description = "值班电话；不填为没有", examples = "027-87000001")
            String dutyPhone) {}

    /** Somebody who works at a unit. */
    @Schema(name = "UnitMemberData", description = "单位人员")
    public record Member(
            @NotBlank(message = "必填") @Size(max = 50, message = "不超过 50 字") @Schema(description = "姓名", examples = "李娜")
            String name,

            @NotNull(message = "必填") @Schema(description = "岗位", examples = "LIAISON")
            MemberPost post,

            @Pattern(regexp = PHONE, message = "只能由数字、空格、加号和连字符组成，不超过 30 位")
            @Schema(description = "办公电话", examples = "027-87000002")
            String phone) {}
}
