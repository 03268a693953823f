package cn.hotline.statistics.assessing;

import cn.hotline.web.ETags;
import cn.hotline.web.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.UUID;

/** Drafts a version of a scheme 起草考核方案, or rewrites a draft; a draft may be imperfect until it is activated. */
@ApplicationScoped
public class WriteScheme {
    private final Schemes schemes;
    private final Caller caller;
    private final Clock clock;

    WriteScheme(Schemes schemes, Caller caller, Clock clock) {
        this.schemes = schemes;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What a draft says.
     *
     * @param code which scheme; of a draft that exists already its own stays
     */
    public record Draft(String code, String name, YearMonth effectiveFrom, SchemeContent content) {}

    /** @param id null for the next version of the scheme */
    @Transactional
    public Scheme write(UUID id, String ifMatch, Draft draft) {
        Scheme scheme;
        if (id == null) {
            scheme = new Scheme(draft.code(), schemes.nextVersion(draft.code()), caller.actor(), clock.instant());
            rewrite(scheme, draft);
            schemes.keep(scheme);
        } else {
            scheme = schemes.locked(id);
            ETags.require(ifMatch, scheme.version());
            rewrite(scheme, draft);
            schemes.flush();
        }
        return scheme;
    }

    private void rewrite(Scheme scheme, Draft draft) {
        scheme.write(draft.name(), draft.effectiveFrom(), draft.content(), caller.actor(), clock.instant());
    }
}
