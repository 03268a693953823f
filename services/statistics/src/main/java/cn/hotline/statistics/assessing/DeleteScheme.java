package cn.hotline.statistics.assessing;

import cn.hotline.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Deletes a draft of a scheme 删除考核方案草稿. */
@ApplicationScoped
public class DeleteScheme {
    private final Schemes schemes;

    DeleteScheme(Schemes schemes) {
        this.schemes = schemes;
    }

    @Transactional
    public void delete(UUID id, String ifMatch) {
        Scheme scheme = schemes.locked(id);
        ETags.require(ifMatch, scheme.version());
        scheme.delete();
        schemes.remove(scheme);
    }
}
