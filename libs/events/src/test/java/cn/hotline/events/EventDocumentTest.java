package cn.hotline.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The AsyncAPI document of the event log, generated from the records and held against drift. */
class EventDocumentTest {
    private static final Path DOCUMENT = Path.of("../../openapi/events.asyncapi.yaml");

    @Test
    void the_event_catalogue_document_says_what_the_records_say() throws IOException {
        String generated = EventDocument.generate();
        if (Boolean.getBoolean("hotline.contract.write")) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, generated);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(generated);
    }
}
