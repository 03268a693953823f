package cn.hotline.intake.categories;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** A category 诉求类别 as dispatch last told it; written only by {@link Directory}. */
@Entity
@Immutable
public class Category {
    @Id
    private String code;

    private String name;
    private String parent;
    private boolean active;

    protected Category() {}

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    /** The code directly above; null on the first level. */
    public String parent() {
        return parent;
    }

    public boolean isActive() {
        return active;
    }
}
