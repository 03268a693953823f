package cn.hotline.statistics.assessing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the units a scheme assesses 考核单位, each in the first group that takes it. */
@ApplicationScoped
class FindAssessedUnits {
    private final EntityManager entities;

    FindAssessedUnits(EntityManager entities) {
        this.entities = entities;
    }

    /** Retired units too: a month may have known them. */
    @Transactional
    public List<AssessedUnit> of(SchemeContent scheme) {
        List<DirectoryUnit> directory = directory();
        Set<String> taken = new TreeSet<>();
        List<AssessedUnit> assessed = new ArrayList<>();
        for (UnitGroup group : scheme.groups()) {
            Set<String> candidates = directory.stream()
                    .filter(unit -> group.takes(unit) && !taken.contains(unit.code()))
                    .map(DirectoryUnit::code)
                    .collect(Collectors.toSet());
            directory.stream()
                    .filter(unit -> candidates.contains(unit.code()))
                    .filter(unit -> !group.withSubunits() || candidates.stream().noneMatch(unit::isBelow))
                    .forEach(unit -> assessed.add(assessed(group, unit, directory)));
            taken.addAll(candidates);
        }
        return assessed;
    }

    private static AssessedUnit assessed(UnitGroup group, DirectoryUnit unit, List<DirectoryUnit> directory) {
        Set<String> members = new TreeSet<>(Set.of(unit.code()));
        if (group.withSubunits()) {
            directory.stream().filter(other -> other.isBelow(unit.code())).forEach(other -> members.add(other.code()));
        }
        return new AssessedUnit(group.code(), unit.code(), unit.name(), unit.path(), !unit.active(), members);
    }

    private List<DirectoryUnit> directory() {
        List<?> rows = entities.createNativeQuery("select code, name, kind, path, active from unit_name order by code")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new DirectoryUnit(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        path((String) row[0], (String[]) row[3]),
                        (Boolean) row[4]))
                .toList();
    }

    private static List<String> path(String code, String[] path) {
        return path.length == 0 ? List.of(code) : List.of(path);
    }
}
