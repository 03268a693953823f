package cn.hotline.statistics.viewing.adapter;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsError;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The ready-made views 专题视图, as {@code views.json} words them. */
@ApplicationScoped
class Views {
    private final List<View> all;

    Views(ObjectMapper json) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream("views.json")) {
            all = json.readValue(file, new TypeReference<List<View>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("views.json", e);
        }
    }

    List<View> all() {
        return all;
    }

    /** @throws DomainException {@code view-not-found} */
    View ofCode(String code) {
        return all.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DomainException(StatisticsError.VIEW_NOT_FOUND, code));
    }
}
