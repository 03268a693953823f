package cn.hotline.intake.retaining;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for marks 痕迹 of a person everywhere intake keeps anything: in every column that can hold them, and in the attachments. */
@ApplicationScoped
public class Marks {
    private static final String COLUMNS = "select table_name, column_name, data_type from information_schema.columns"
            + " join information_schema.tables using (table_schema, table_name) where table_schema = 'public'"
            + " and table_type = 'BASE TABLE' and data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY')";

    private final AgroalDataSource database;

    Marks(AgroalDataSource database) {
        this.database = database;
    }

    /** The tables and columns that hold one of the marks, as text or as bytes. */
    TreeSet<String> columnsWith(List<byte[]> marks) throws SQLException {
        TreeSet<String> found = new TreeSet<>();
        try (Connection connection = database.getConnection()) {
            for (String[] column : columns(connection)) {
                for (byte[] mark : marks) {
                    if (holds(connection, column, mark)) {
                        found.add(column[0] + "." + column[1]);
                    }
                }
            }
        }
        return found;
    }

    /** The files of a directory that hold one of the marks. */
    static List<Path> filesWith(Path directory, String mark) throws IOException {
        byte[] sought = bytes(mark);
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (latin(Files.readAllBytes(file)).contains(latin(sought))) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    static byte[] bytes(String mark) {
        return mark.getBytes(StandardCharsets.UTF_8);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static List<String[]> columns(Connection connection) throws SQLException {
        List<String[]> columns = new ArrayList<>();
        try (PreparedStatement find = connection.prepareStatement(COLUMNS);
                ResultSet row = find.executeQuery()) {
            while (row.next()) {
                columns.add(new String[] {row.getString(1), row.getString(2), row.getString(3)});
            }
        }
        return columns;
    }

    private static boolean holds(Connection connection, String[] column, byte[] mark) throws SQLException {
        String value = column[2].equals("bytea") ? column[1] : "convert_to(" + column[1] + "::text, 'UTF8')";
        String sql = "select 1 from " + column[0] + " where position(? in " + value + ") > 0 limit 1";
        try (PreparedStatement find = connection.prepareStatement(sql)) {
            find.setBytes(1, mark);
            try (ResultSet row = find.executeQuery()) {
                return row.next();
            }
        }
    }
}
