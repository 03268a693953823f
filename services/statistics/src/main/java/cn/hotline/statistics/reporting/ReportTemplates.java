package cn.hotline.statistics.reporting;

import cn.hotline.kernel.error.CommonError;
import cn.hotline.kernel.error.DomainException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The Word templates 报表模板: versions of the office's own, and the built-in one where none of them is in use. */
@ApplicationScoped
public class ReportTemplates {
    private static final String BUILT_IN = "/reporting/standard.docx";

    private final EntityManager entities;

    ReportTemplates(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The version in use.
     *
     * @param id null for the built-in template
     */
    public record InUse(UUID id, byte[] content) {}

    @Transactional
    public InUse inUse(String code) {
        return active(code)
                .map(template -> new InUse(template.id(), template.content()))
                .orElseGet(() -> new InUse(null, builtIn()));
    }

    Optional<ReportTemplate> active(String code) {
        return entities.createQuery("from ReportTemplate where code = :code and active", ReportTemplate.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** All versions, the newest first. */
    public List<ReportTemplate> all() {
        return entities.createQuery("from ReportTemplate order by code, number desc", ReportTemplate.class)
                .getResultList();
    }

    /** @throws DomainException {@code not-found} */
    public ReportTemplate get(UUID id) {
        return Optional.ofNullable(entities.find(ReportTemplate.class, id))
                .orElseThrow(() -> new DomainException(CommonError.NOT_FOUND, "报表模板 " + id));
    }

    /** The template that comes with the product. */
    public static byte[] builtIn() {
        try (InputStream template = ReportTemplates.class.getResourceAsStream(BUILT_IN)) {
            return template.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
