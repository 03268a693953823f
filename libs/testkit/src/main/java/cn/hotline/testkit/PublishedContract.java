package cn.hotline.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Holds a service's OpenAPI document against the one published in {@code openapi/}; a service's {@code ContractTest} extends this.
 *
 * <p>{@code -Dcontract.write=true} publishes the present one.
 */
public abstract class PublishedContract {
    @Test
    void the_contract_is_the_one_published() throws IOException {
        String service = getClass().getPackageName().replaceFirst(".*\\.", "");
        Path published = Path.of(System.getProperty("hotline.root"), "openapi", service + ".yaml");
        String present = RestAssured.given().get("/openapi").asString();
        if (Boolean.getBoolean("hotline.contract.write")) {
            Files.writeString(published, present);
        }
        assertThat(present).as("run with -Dcontract.write=true to publish").isEqualTo(Files.readString(published));
    }
}
