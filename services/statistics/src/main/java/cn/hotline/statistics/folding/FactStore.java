package cn.hotline.statistics.folding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Reads the facts 事实 of many cases by one statement per table, and writes them by two per table that changed. */
@ApplicationScoped
class FactStore {
    private static final FactTable<CaseFact> CASES = new FactTable<>(CaseFact.class, CaseFact::new);
    private static final List<Child<?>> CHILDREN = List.of(
            new Child<>(WorkOrderFact.class, WorkOrderFact::new, row -> row.caseId, CaseFacts::add),
            new Child<>(ReviewFact.class, ReviewFact::new, row -> row.caseId, CaseFacts::add),
            new Child<>(CallbackFact.class, CallbackFact::new, row -> row.caseId, CaseFacts::add),
            new Child<>(LetterFact.class, LetterFact::new, row -> row.caseId, CaseFacts::add),
            new Child<>(GrantFact.class, GrantFact::new, row -> row.caseId, CaseFacts::add),
            new Child<>(EvaluationFact.class, EvaluationFact::new, row -> row.caseId, CaseFacts::add),
            new Child<>(ClueFact.class, ClueFact::new, row -> row.caseId, CaseFacts::add));

    private final AgroalDataSource database;

    FactStore(AgroalDataSource database) {
        this.database = database;
    }

    /** Facts read to be changed, with how they stood. */
    static final class Loaded {
        private final Map<UUID, CaseFacts> facts = new LinkedHashMap<>();
        private final List<Rows<?>> rows = new ArrayList<>();

        Map<UUID, CaseFacts> facts() {
            return facts;
        }
    }

    private record Rows<T>(FactTable<T> table, List<FactTable.Held<T>> held) {
        FactChanges.OfTable changes(Collection<Object> fresh) {
            return new FactChanges.OfTable(table, table.changed(held), table.fresh(fresh));
        }
    }

    private record Child<T>(FactTable<T> table, Function<T, UUID> caseOf, BiConsumer<CaseFacts, T> add) {
        Child(
                Class<T> kind,
                java.util.function.Supplier<T> blank,
                Function<T, UUID> caseOf,
                BiConsumer<CaseFacts, T> add) {
            this(new FactTable<>(kind, blank), caseOf, add);
        }

        Rows<T> load(Connection connection, Collection<UUID> cases, Map<UUID, CaseFacts> facts) throws SQLException {
            List<FactTable.Held<T>> held = cases.isEmpty() ? List.of() : table.load(connection, cases, "");
            held.forEach(each -> add.accept(facts.get(caseOf.apply(each.row())), each.row()));
            return new Rows<>(table, held);
        }
    }

    /**
     * The facts of the given cases, locked in one order until the transaction ends.
     *
     * @param cases the case numbers by id; a case without facts yet gets empty ones
     */
    Loaded load(Map<UUID, String> cases) {
        Loaded loaded = new Loaded();
        try (Connection connection = database.getConnection()) {
            var roots = CASES.load(connection, cases.keySet(), " order by held.case_id for update of held");
            roots.forEach(each -> loaded.facts.put(each.row().caseId, new CaseFacts(each.row())));
            loaded.rows.add(new Rows<>(CASES, roots));
            List<UUID> known = List.copyOf(loaded.facts.keySet());
            for (Child<?> child : CHILDREN) {
                loaded.rows.add(child.load(connection, known, loaded.facts));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("facts could not be read", e);
        }
        cases.forEach((id, caseNo) -> loaded.facts.computeIfAbsent(id, key -> CaseFacts.unheard(key, caseNo)));
        return loaded;
    }

    /** What is to be written: new rows and every changed one. To be asked once. */
    FactChanges changes(Loaded loaded) {
        List<Object> fresh = new ArrayList<>();
        loaded.facts.values().forEach(each -> fresh.addAll(each.takeFresh()));
        return new FactChanges(
                loaded.rows.stream().map(each -> each.changes(fresh)).toList());
    }

    void store(FactChanges changes) {
        try (Connection connection = database.getConnection()) {
            for (FactChanges.OfTable each : changes.tables()) {
                each.store(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("facts could not be written", e);
        }
    }
}
