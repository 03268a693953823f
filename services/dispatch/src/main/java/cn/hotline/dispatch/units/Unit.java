package cn.hotline.dispatch.units;

import cn.hotline.dispatch.DispatchError;
import cn.hotline.events.UnitChanged;
import cn.hotline.kernel.UnitCode;
import cn.hotline.kernel.error.DomainException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** A unit 承办单位 that handles cases: a street, a department, or a community below a street. */
@Entity
public class Unit {
    @Id
    private String code;

    private String name;

    @Enumerated(EnumType.STRING)
    private UnitKind kind;

    private String parent;
    private String[] path;
    private boolean active;
    private String dutyPhone;

    @Version
    private long version;

    protected Unit() {}

    /** @param superior null at the top */
    public Unit(UnitCode code, String name, UnitKind kind, Unit superior, boolean active) {
        this.code = code.value();
        change(name, kind, superior, active);
    }

    /** @throws DomainException {@code unit-level} when the superior stands on a lower level */
    final void change(String newName, UnitKind newKind, Unit superior, boolean nowActive) {
        if (superior != null && superior.kind.level() > newKind.level()) {
            throw new DomainException(DispatchError.UNIT_LEVEL, newKind.label(), superior.kind.label());
        }
        name = newName;
        kind = newKind;
        active = nowActive;
        parent = superior == null ? null : superior.code;
        putBelow(superior);
    }

    /** The unit moves with its superior. */
    final void putBelow(Unit superior) {
        Stream<String> above = superior == null ? Stream.empty() : Arrays.stream(superior.path);
        path = Stream.concat(Stream.of(code), above).toArray(String[]::new);
    }

    public UnitCode code() {
        return new UnitCode(code);
    }

    public String name() {
        return name;
    }

    public UnitKind kind() {
        return kind;
    }

    /** The unit directly above; null at the top. */
    public UnitCode parent() {
        return parent == null ? null : new UnitCode(parent);
    }

    /** The unit and its superiors, lowest first. */
    public List<UnitCode> path() {
        return Arrays.stream(path).map(UnitCode::new).toList();
    }

    /** Where somebody answers 值班电话; null when nobody does. */
    public String dutyPhone() {
        return dutyPhone;
    }

    final void answerAt(String phone) {
        dutyPhone = phone;
    }

    public boolean isActive() {
        return active;
    }

    public long version() {
        return version;
    }

    boolean isWithin(Unit other) {
        return Arrays.asList(path).contains(other.code);
    }

    /** What the other services are told of it. */
    public UnitChanged changed() {
        return new UnitChanged(code(), name, kind.name(), parent(), path(), active);
    }
}
