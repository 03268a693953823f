package cn.hotline.intake.reporters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.hotline.intake.Desk;
import cn.hotline.intake.delivering.Platform;
import cn.hotline.kernel.Role;
import cn.hotline.kernel.id.CaseId;
import cn.hotline.testkit.Api;
import cn.hotline.testkit.Infrastructure;
import cn.hotline.testkit.Poll;
import cn.hotline.testkit.Tokens;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finds the sealed columns in the schema itself: one that a later migration adds cannot be forgotten by the key rotation. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SealedColumnsTest {
    private static final String ADMIN = Tokens.of(Role.ADMIN);
    private static final PersonalData WORDS = new PersonalData("张小丽", "13800138000", null, "标题", "原话", "地点");

    @Inject
    AgroalDataSource database;

    @Inject
    Vault vault;

    @BeforeEach
    void open() {
        Desk.open();
    }

    @Test
    void a_rotation_moves_every_sealed_column_of_the_schema() throws SQLException {
        Platform platform = Platform.open();
        platform.deliver(Platform.supplement("WAITING", "S1", "等待"));
        JsonPath demand = Desk.registered();
        supplement(demand, "补充");
        Map<String, String> columns = sealedColumns();
        assertThat(columns.keySet())
                .as("key rotation passes over every table with sealed data")
                .isEqualTo(Stream.of(SealedTable.values())
                        .map(each -> each.table() + ".sealed")
                        .collect(Collectors.toSet()));
        Map<String, UUID> rows = new TreeMap<>();
        for (Map.Entry<String, String> column : columns.entrySet()) {
            rows.put(column.getKey(), sealWithTheEarlierKey(column.getKey(), column.getValue()));
        }

        String id = Api.as(ADMIN).post("/api/v1/key-rotations").jsonPath().getString("rotationId");
        JsonPath done = Poll.until(
                () -> Api.as(ADMIN).get("/api/v1/key-rotations/" + id).jsonPath(),
                now -> !"RUNNING".equals(now.getString("status")));

        assertThat(done.getLong("resealed")).isGreaterThanOrEqualTo(rows.size());
        for (Map.Entry<String, UUID> row : rows.entrySet()) {
            byte[] sealed = sealed(row.getKey(), columns.get(row.getKey()), row.getValue());
            assertThat(HexFormat.of().formatHex(sealed, 0, 4)).as(row.getKey()).isEqualTo(vault.keyId());
            assertThat(vault.open(new CaseId(row.getValue()), sealed)).isEqualTo(WORDS);
        }
    }

    @Test
    void who_may_see_the_contact_reads_supplements_in_the_words_they_were_told_in() throws SQLException {
        JsonPath demand = Desk.registered();
        supplement(demand, "我是张小丽，改打 13900139000");
        supplement(demand, "又来了");

        Api.as(Desk.AGENT)
                .body(Map.of("purpose", "ACCEPTANCE"))
                .post(Desk.DEMANDS + "/" + demand.getString("caseId") + "/contact-views")
                .then()
                .statusCode(201)
                .body("supplements.content", contains("我是张小丽，改打 13900139000", "又来了"));
        Api.as(Desk.AGENT)
                .get(Desk.DEMANDS + "/" + demand.getString("caseId") + "/supplements")
                .then()
                .body("items[0].content", equalTo("我是[诉求人]，改打 [电话]"));
    }

    private static void supplement(JsonPath demand, String words) {
        Api.as(Desk.AGENT)
                .body(Map.of("content", words))
                .post(Desk.DEMANDS + "/" + demand.getString("caseId") + "/supplements")
                .then()
                .statusCode(201);
    }

    /** Every column of bytes but the one-way hashes, as {@code table.column}, with the key column of its table. */
    private Map<String, String> sealedColumns() throws SQLException {
        Map<String, String> columns = new TreeMap<>();
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select c.table_name || '.' || c.column_name, k.column_name"
                        + " from information_schema.columns c join information_schema.table_constraints t"
                        + " on t.table_name = c.table_name and t.constraint_type = 'PRIMARY KEY'"
                        + " join information_schema.key_column_usage k on k.constraint_name = t.constraint_name"
                        + " where c.table_schema = 'public' and c.data_type = 'bytea'"
                        + " and c.column_name not like '%\\_hash'")) {
            while (row.next()) {
                columns.put(row.getString(1), row.getString(2));
            }
        }
        return columns;
    }

    /** Seals the newest row of a column as an earlier key would have, and tells which row it was. */
    private UUID sealWithTheEarlierKey(String column, String key) throws SQLException {
        String[] name = column.split("\\.");
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var newest = statement.executeQuery("select " + key + " from " + name[0] + " where " + name[1]
                        + " is not null order by " + key + " desc limit 1")) {
            assertThat(newest.next()).as("a row of " + column + " to rotate").isTrue();
            UUID row = newest.getObject(1, UUID.class);
            try (var write = connection.prepareStatement(
                    "update " + name[0] + " set " + name[1] + " = ? where " + key + " = ?")) {
                write.setBytes(1, TestKeys.vault(TestKeys.EARLIER).seal(new CaseId(row), WORDS));
                write.setObject(2, row);
                write.executeUpdate();
            }
            return row;
        }
    }

    private byte[] sealed(String column, String key, UUID row) throws SQLException {
        String[] name = column.split("\\.");
        try (Connection connection = database.getConnection();
                var read = connection.prepareStatement(
                        "select " + name[1] + " from " + name[0] + " where " + key + " = ?")) {
            read.setObject(1, row);
            try (var found = read.executeQuery()) {
                found.next();
                return found.getBytes(1);
            }
        }
    }
}
