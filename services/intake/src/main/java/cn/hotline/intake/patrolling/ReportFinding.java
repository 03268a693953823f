package cn.hotline.intake.patrolling;

import cn.hotline.events.code.DemandType;
import cn.hotline.intake.IntakeError;
import cn.hotline.intake.attaching.KeepAttachment;
import cn.hotline.intake.attaching.StoredFile;
import cn.hotline.intake.channels.Channel;
import cn.hotline.intake.channels.Channels;
import cn.hotline.intake.registering.Correction;
import cn.hotline.intake.registering.Demand;
import cn.hotline.intake.registering.DemandRow;
import cn.hotline.intake.registering.Matter;
import cn.hotline.intake.registering.NewDemand;
import cn.hotline.intake.registering.Patrol;
import cn.hotline.intake.registering.RegisterDemand;
import cn.hotline.intake.reporters.PersonalData;
import cn.hotline.intake.screening.FileCase;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.web.ETags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/**
 * The patroller reports a finding 监督员上报: registered, filed and shown by photos, all or nothing.
 *
 * <p>Nobody told it, so it has no reporter and is of no kind of demand; it counts among the reports 举报.
 */
@ApplicationScoped
public class ReportFinding {
    private static final Correction NOTHING = new Correction(null, null, null, null, null, null);

    private final Channels channels;
    private final RegisterDemand registerDemand;
    private final FileCase fileCase;
    private final KeepAttachment keepAttachment;

    ReportFinding(Channels channels, RegisterDemand registerDemand, FileCase fileCase, KeepAttachment keepAttachment) {
        this.channels = channels;
        this.registerDemand = registerDemand;
        this.fileCase = fileCase;
        this.keepAttachment = keepAttachment;
    }

    /** @param photos of the place as it was found, in the store already */
    @Transactional
    public DemandRow report(Finding finding, List<StoredFile> photos) {
        if (photos.isEmpty()) {
            throw new DomainException(IntakeError.PHOTO_REQUIRED);
        }
        Channel channel = channels.patrol().orElseThrow(() -> new DomainException(IntakeError.NO_PATROL_CHANNEL));
        Demand demand =
                registerDemand.register(demand(channel.code(), finding)).row().demand();
        DemandRow filed = fileCase.file(demand.caseId(), ETags.of(demand.version()), NOTHING, null);
        photos.forEach(photo -> keepAttachment.keep(demand.caseId(), photo));
        return filed;
    }

    private static NewDemand demand(String channel, Finding finding) {
        Matter matter = new Matter(
                DemandType.REPORT,
                finding.urgency(),
                finding.category(),
                finding.title(),
                finding.content(),
                null,
                finding.place(),
                Set.of());
        PersonalData nobody = new PersonalData(
                null,
                null,
                null,
                finding.title(),
                finding.content(),
                finding.place().address());
        return new NewDemand(channel, null, matter, null, null, nobody, true, false, new Patrol(finding.calledUnit()));
    }
}
