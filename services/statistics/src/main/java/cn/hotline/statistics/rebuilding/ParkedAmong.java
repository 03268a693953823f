package cn.hotline.statistics.rebuilding;

import cn.hotline.events.EventJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What became of events that could once not be applied 滞留事件: the living facts have them as mended, or not at all. */
@ApplicationScoped
class ParkedAmong {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final AgroalDataSource database;

    ParkedAmong(AgroalDataSource database) {
        this.database = database;
    }

    /** One such event; only a replayed one is in the facts, as it was mended. */
    record Fate(String status, LoggedEvent event) {
        boolean isReplayed() {
            return status.equals("REPLAYED");
        }

        boolean isWaiting() {
            return status.equals("PARKED");
        }
    }

    Map<UUID, Fate> of(Collection<UUID> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select event_id, status, headers, payload"
                        + " from public.parked_event where event_id = any(?) order by seq")) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            Map<UUID, Fate> fates = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    Map<String, String> headers = EventJson.mapper().readValue(rows.getString(3), HEADERS);
                    fates.put(id, new Fate(rows.getString(2), new LoggedEvent(id, headers, rows.getString(4))));
                }
            }
            return fates;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
