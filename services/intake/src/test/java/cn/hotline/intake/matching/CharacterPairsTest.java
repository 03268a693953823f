package cn.hotline.intake.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class CharacterPairsTest {
    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "路", "小区门口占道经营", "A3区，一米阳光！！ＡＢＣ１２３ kTV", "电话[电话]；（证件号）——𠮷野家 éÉ", "重复重复重复", "鿿㐀ﬁ①㎡"})
    void java_and_the_database_take_the_same_pairs(String text) throws SQLException {
        assertThat(CharacterPairs.of(text)).isEqualTo(inDatabase(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {999, 1000, 1001, 2500})
    void and_stop_at_the_same_place(int length) throws SQLException {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < length; at++) {
            text.append((char) (0x4e00 + at * 7 % 5000));
            if (at % 10 == 0) {
                text.append("，。");
            }
        }
        assertThat(CharacterPairs.of(text.toString())).isEqualTo(inDatabase(text.toString()));
    }

    private int[] inDatabase(String text) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("select character_pairs(?)")) {
            statement.setString(1, text);
            try (var row = statement.executeQuery()) {
                row.next();
                return Arrays.stream((Integer[]) row.getArray(1).getArray())
                        .mapToInt(Integer::intValue)
                        .toArray();
            }
        }
    }
}
