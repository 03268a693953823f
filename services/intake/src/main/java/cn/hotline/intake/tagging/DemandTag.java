package cn.hotline.intake.tagging;

import cn.hotline.events.TagChanged;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A tag 标签 of the directory; a case carries its code, and keeps it when the tag's days are over. */
@Entity
@Table(name = "tag")
public class DemandTag {
    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private TagKind kind;

    private LocalDate fromDay;
    private LocalDate untilDay;

    /** Whether the other services were told of it: not those of a directory that is older than the telling. */
    private boolean announced;

    @Version
    private long version;

    protected DemandTag() {}

    DemandTag(String code, String name, TagTraits traits) {
        this.code = code;
        this.name = name;
        announced = true;
        change(traits);
    }

    final void change(TagTraits traits) {
        kind = traits.kind();
        fromDay = traits.from();
        untilDay = traits.until();
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public TagTraits traits() {
        return new TagTraits(kind, fromDay, untilDay);
    }

    public long version() {
        return version;
    }

    /** What the other services are told of it. */
    TagChanged changed() {
        return new TagChanged(code, name, kind.name());
    }
}
