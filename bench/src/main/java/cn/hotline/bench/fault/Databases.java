package cn.hotline.bench.fault;

import cn.hotline.local.stack.Ports;
import cn.hotline.local.stack.ServiceModule;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Short questions to, and changes of, the services' databases 数据库; an own connection each, as they may be away. */
record Databases(Ports ports) {
    /** The first column of the first row as a number; -1 when there is no row or no answer. */
    long number(ServiceModule service, String sql, Object... values) {
        String text = text(service, sql, values);
        return text == null || text.isEmpty() ? -1 : Long.parseLong(text);
    }

    /** The first column of the first row; null when there is no row or no answer. */
    String text(ServiceModule service, String sql, Object... values) {
        try (Connection connection = open(service);
                PreparedStatement statement = bind(connection.prepareStatement(sql), values);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : null;
        } catch (SQLException away) {
            return null;
        }
    }

    /** @return how many rows were changed */
    int change(ServiceModule service, String sql, Object... values) throws SQLException {
        try (Connection connection = open(service);
                PreparedStatement statement = bind(connection.prepareStatement(sql), values)) {
            return statement.executeUpdate();
        }
    }

    private Connection open(ServiceModule service) throws SQLException {
        String url = "jdbc:postgresql://" + Ports.HOST + ":" + ports.postgres() + "/" + service.database()
                + "?connectTimeout=3&socketTimeout=20";
        return DriverManager.getConnection(url, service.database(), service.database());
    }

    private static PreparedStatement bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
