package cn.hotline.statistics.folding;

import cn.hotline.events.CaseEvent;
import cn.hotline.events.Envelope;
import cn.hotline.events.KeyWatched;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Learns what accounts and classes of key watch are called from the events that name them 经办人与重点关注类别名称.
 *
 * <p>INVARIANT: the name said last stands, of two said at once the greater one; names are changed in one order, so two nodes never wait
 * for each other in a circle.
 */
@ApplicationScoped
class LearnNames {
    private static final String STAFF = "insert into staff_name as held (code, name, unit, changed_at)"
            + " select * from unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[])"
            + " on conflict (code) do update set name = excluded.name, unit = excluded.unit,"
            + " changed_at = excluded.changed_at where (excluded.changed_at, excluded.name, coalesce(excluded.unit, ''))"
            + " > (held.changed_at, held.name, coalesce(held.unit, ''))";
    private static final String WATCH_CLASSES = "insert into watch_class_name as held (code, name, changed_at)"
            + " select * from unnest(?::text[], ?::text[], ?::timestamptz[])"
            + " on conflict (code) do update set name = excluded.name, changed_at = excluded.changed_at"
            + " where (excluded.changed_at, excluded.name) > (held.changed_at, held.name)";

    private final AgroalDataSource database;

    LearnNames(AgroalDataSource database) {
        this.database = database;
    }

    private record Name(String code, String name, String unit, Instant at) {
        private static final Comparator<Name> NEWEST = Comparator.comparing(Name::at)
                .thenComparing(Name::name)
                .thenComparing(Name::unit, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /** Takes the names from events of which the facts keep who did it, or which class it was. */
    void learn(Collection<Envelope<? extends CaseEvent>> events) {
        Map<String, Name> staff = new TreeMap<>();
        Map<String, Name> classes = new TreeMap<>();
        for (Envelope<? extends CaseEvent> said : events) {
            if (Staff.isKeptOf(said)) {
                String unit = Codes.of(said.actor().unit());
                add(staff, new Name(said.actor().id(), said.actor().name(), unit, said.time()));
            }
            if (said.data() instanceof KeyWatched watched) {
                add(classes, new Name(watched.watchClass(), watched.className(), null, said.time()));
            }
        }
        store(STAFF, staff.values(), true);
        store(WATCH_CLASSES, classes.values(), false);
    }

    private static void add(Map<String, Name> names, Name name) {
        names.merge(name.code, name, (one, other) -> Name.NEWEST.compare(one, other) < 0 ? other : one);
    }

    private void store(String sql, Collection<Name> names, boolean withUnit) {
        if (names.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement learn = connection.prepareStatement(sql)) {
            int place = 1;
            learn.setArray(
                    place++, text(connection, names.stream().map(Name::code).toArray()));
            learn.setArray(
                    place++, text(connection, names.stream().map(Name::name).toArray()));
            if (withUnit) {
                learn.setArray(
                        place++, text(connection, names.stream().map(Name::unit).toArray()));
            }
            learn.setArray(
                    place,
                    text(
                            connection,
                            names.stream().map(Name::at).map(Instant::toString).toArray()));
            learn.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("names could not be learnt", e);
        }
    }

    private static java.sql.Array text(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
