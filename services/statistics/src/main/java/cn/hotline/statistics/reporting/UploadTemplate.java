package cn.hotline.statistics.reporting;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.statistics.StatisticsConfig;
import cn.hotline.statistics.StatisticsError;
import cn.hotline.statistics.reporting.writing.TemplateCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** The office uploads a version of its Word template 上传报表模板; it is used once it is activated. */
@ApplicationScoped
public class UploadTemplate {
    private final EntityManager entities;
    private final StatisticsConfig.Reporting config;
    private final Clock clock;

    UploadTemplate(EntityManager entities, StatisticsConfig config, Clock clock) {
        this.entities = entities;
        this.config = config.reporting();
        this.clock = clock;
    }

    /** @throws DomainException {@code report-template-too-large}, or what {@link TemplateCheck#check} refuses */
    @Transactional
    public ReportTemplate upload(String code, String name, Path file, Actor by) {
        byte[] content = read(file);
        TemplateCheck.check(content);
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:code, 18)) as text)")
                .setParameter("code", code)
                .getSingleResult();
        Integer last = entities.createQuery("select max(number) from ReportTemplate where code = :code", Integer.class)
                .setParameter("code", code)
                .getSingleResult();
        ReportTemplate template =
                new ReportTemplate(code, last == null ? 1 : last + 1, name, content, by, clock.instant());
        entities.persist(template);
        entities.flush();
        return template;
    }

    private byte[] read(Path file) {
        try {
            if (Files.size(file) > config.largestTemplate()) {
                throw new DomainException(StatisticsError.REPORT_TEMPLATE_TOO_LARGE, config.largestTemplate());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
