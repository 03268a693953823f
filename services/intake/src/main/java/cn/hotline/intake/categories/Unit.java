package cn.hotline.intake.categories;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A street, community or department 单位 as dispatch last told it; written only by {@link Directory}. */
@Entity
@Immutable
public class Unit {
    @Id
    private String code;

    private String name;
    private String kind;
    private boolean active;

    protected Unit() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String kind() {
        return kind;
    }

    public boolean isActive() {
        return active;
    }
}
