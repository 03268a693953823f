package cn.hotline.callback.recording;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A unit 承办单位 and its superiors; written by {@link CaseRecords}. */
@Entity
@Immutable
public class KnownUnit {
    @Id
    private String code;

    private String name;
    private String[] path;

    protected KnownUnit() {}

    public String name() {
        return name;
    }

    /** The codes of the unit and its superiors, lowest first. */
    public List<String> path() {
        return List.of(path);
    }
}
