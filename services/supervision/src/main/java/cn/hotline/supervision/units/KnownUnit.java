package cn.hotline.supervision.units;

import cn.hotline.events.UnitChanged;
import cn.hotline.kernel.UnitCode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;

/** A unit 承办单位 as last published. */
@Entity
@Table(name = "known_unit")
public class KnownUnit {
    @Id
    private String code;

    private String name;
    private String[] unitPath;
    private boolean active;

    protected KnownUnit() {}

    KnownUnit(UnitCode code) {
        this.code = code.value();
    }

    void become(UnitChanged change) {
        name = change.name();
        unitPath = change.path().stream().map(UnitCode::value).toArray(String[]::new);
        active = change.active();
    }

    public String name() {
        return name;
    }

    public List<UnitCode> path() {
        return Arrays.stream(unitPath).map(UnitCode::new).toList();
    }

    public boolean isActive() {
        return active;
    }
}
