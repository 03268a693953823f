package cn.hotline.dispatch.categories;

import cn.hotline.events.CategoryChanged;
import cn.hotline.kernel.CategoryCode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A category 诉求类别 of the three-level tree; its code begins with its parent's. */
@Entity
public class Category {
    @Id
    private String code;

    private String name;
    private String parent;
    private boolean active;

    @Version
    private long version;

    protected Category() {}

    public Category(CategoryCode code, String name, boolean active) {
        this.code = code.value();
        this.parent = code.level() == 1 ? null : this.code.substring(0, this.code.length() - 2);
        change(name, active);
    }

    final void change(String newName, boolean nowActive) {
        name = newName;
        active = nowActive;
    }

    public CategoryCode code() {
        return new CategoryCode(code);
    }

    public String name() {
        return name;
    }

    /** The category directly above; null on the first level. */
    public CategoryCode parent() {
        return parent == null ? null : new CategoryCode(parent);
    }

    public boolean isActive() {
        return active;
    }

    public long version() {
        return version;
    }

    /** What the other services are told of it. */
    public CategoryChanged changed() {
        return new CategoryChanged(code(), name, parent(), active);
    }
}
