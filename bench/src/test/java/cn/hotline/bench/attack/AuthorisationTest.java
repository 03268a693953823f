package cn.hotline.bench.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.hotline.kernel.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of who may do what is whole. */
class AuthorisationTest {
    private static final Path ROOT = Path.of(System.getProperty("hotline.root"));

    private final Authorisation table = Authorisation.read(ROOT);
    private final List<Door> doors = Contracts.read(ROOT);

    @Test
    void every_operation_has_its_line_and_no_line_is_of_another() {
        assertThat(table.doors())
                .containsExactlyInAnyOrderElementsOf(
                        doors.stream().map(Door::name).toList());
    }

    @Test
    void the_columns_are_the_roles() {
        assertThat(table.roles())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Role.values()).map(Role::id).toList());
    }

    @Test
    void somebody_may_pass_every_door_and_what_the_public_may_pass_says_no_role() {
        assertThat(doors).allSatisfy(door -> assertThat(table.isPublic(door))
                .as(door.name())
                .isEqualTo(table.whoMay(door).isEmpty()));
    }

    @Test
    void the_public_reaches_code_lists_and_what_a_citizen_holds_a_key_to() {
        assertThat(doors.stream().filter(table::isPublic).map(Door::id).distinct())
                .containsExactlyInAnyOrder("listCodeLists", "askProgress", "openSurvey", "answerSurvey");
    }
}
