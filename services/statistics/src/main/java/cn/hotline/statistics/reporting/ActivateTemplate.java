package cn.hotline.statistics.reporting;

import cn.hotline.kernel.Actor;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Puts a version of a template to use 启用报表模板, in the place of the one used before. */
@ApplicationScoped
public class ActivateTemplate {
    private final ReportTemplates templates;
    private final EntityManager entities;
    private final Clock clock;

    ActivateTemplate(ReportTemplates templates, EntityManager entities, Clock clock) {
        this.templates = templates;
        this.entities = entities;
        this.clock = clock;
    }

    /** @throws DomainException {@code report-template-in-use}, or what {@link ETags#require} refuses */
    @Transactional
    public ReportTemplate activate(UUID id, String ifMatch, Actor by) {
        ReportTemplate template = templates.get(id);
        ETags.require(ifMatch, template.version());
        templates.active(template.code()).filter(other -> other != template).ifPresent(ReportTemplate::retire);
        entities.flush();
        template.activate(by, clock.instant());
        entities.flush();
        return template;
    }
}
