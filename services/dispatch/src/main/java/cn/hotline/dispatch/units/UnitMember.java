package cn.hotline.dispatch.units;

import cn.hotline.kernel.UnitCode;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.io.Serializable;

/** Who works at a unit 单位人员, in which post. */
@Entity
@IdClass(UnitMember.Key.class)
public class UnitMember {
    /** An account has one post at a unit. */
    public record Key(String unit, String account) implements Serializable {}

    @Id
    private String unit;

    @Id
    private String account;

    private String name;

    @Enumerated(EnumType.STRING)
    private MemberPost post;

    private String phone;

    @Version
    private long version;

    protected UnitMember() {}

    UnitMember(UnitCode unit, String account) {
        this.unit = unit.value();
        this.account = account;
    }

    /** @param phone at work; may be null */
    void become(String newName, MemberPost newPost, String newPhone) {
        name = newName;
        post = newPost;
        phone = newPhone;
    }

    public String account() {
        return account;
    }

    public String name() {
        return name;
    }

    public MemberPost post() {
        return post;
    }

    /** At work; null when none. */
    public String phone() {
        return phone;
    }

    public long version() {
        return version;
    }
}
