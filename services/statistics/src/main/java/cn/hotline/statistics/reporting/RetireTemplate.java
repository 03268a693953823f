package cn.hotline.statistics.reporting;

import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes a version of a template out of use 停用报表模板; the built-in one is used then. */
@ApplicationScoped
public class RetireTemplate {
    private final ReportTemplates templates;
    private final EntityManager entities;

    RetireTemplate(ReportTemplates templates, EntityManager entities) {
        this.templates = templates;
        this.entities = entities;
    }

    /** @throws DomainException {@code report-template-in-use}, or what {@link ETags#require} refuses */
    @Transactional
    public ReportTemplate retire(UUID id, String ifMatch) {
        ReportTemplate template = templates.get(id);
        ETags.require(ifMatch, template.version());
        template.retire();
        entities.flush();
        return template;
    }
}
