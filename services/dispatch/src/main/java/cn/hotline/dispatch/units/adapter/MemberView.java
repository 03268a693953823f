package cn.hotline.dispatch.units.adapter;

import cn.hotline.dispatch.units.MemberPost;
import cn.hotline.dispatch.units.UnitMember;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who works at a unit 单位人员 as clients see them. */
@Schema(name = "UnitMember", description = "单位人员")
public record MemberView(
        @Schema(description = "账号", examples = "HS-CG-01") String account,
        @Schema(description = "姓名") String name,
        @Schema(description = "岗位") MemberPost post,
        @Schema(description = "办公电话") String phone,
        @Schema(description = "版本号，用于 If-Match") long version) {
    static MemberView of(UnitMember member) {
        return new MemberView(member.account(), member.name(), member.post(), member.phone(), member.version());
    }
}
