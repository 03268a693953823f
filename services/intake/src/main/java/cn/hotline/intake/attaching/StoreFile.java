package cn.hotline.intake.attaching;

import cn.hotline.intake.IntakeConfig;
import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.error.DomainException;
import cn.hotline.kernel.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/**
 * Puts a file into the store 存入附件, before and outside the transaction that makes its row.
 *
 * <p>The key is announced first: where no row follows, the file is loose and swept.
 */
@ApplicationScoped
public class StoreFile {
    private final LooseFiles looseFiles;
    private final AttachmentStore store;
    private final IntakeConfig.Attachments limits;
    private final Clock clock;

    StoreFile(LooseFiles looseFiles, AttachmentStore store, IntakeConfig config, Clock clock) {
        this.looseFiles = looseFiles;
        this.store = store;
        this.limits = config.attachments();
        this.clock = clock;
    }

    /**
     * Whether the file may be an attachment at all.
     *
     * @throws DomainException {@code attachment-empty}, {@code attachment-type-not-allowed}, {@code attachment-too-large}, {@code
     *     photo-required} when it must be a photo and is none
     */
    public FileFacts check(Path file, PhotoMoment moment) {
        FileFacts facts = FileFacts.of(file, limits);
        if (moment != null && facts.type().kind() != AttachmentKind.PHOTO) {
            throw new DomainException(IntakeError.PHOTO_REQUIRED);
        }
        return facts;
    }

    /**
     * @param name what the file is called at the sender's
     * @throws cn.hotline.kernel.error.TryLater {@code attachment-store-away}
     */
    public StoredFile put(String name, Path file, FileFacts facts, PhotoMoment moment) {
        UUID id = Ids.next();
        String key = id.toString().substring(0, 6) + "/" + id;
        looseFiles.announce(key, clock.instant());
        try {
            store.put(key, file);
        } catch (IOException e) {
            throw StoreAway.because(e);
        }
        return new StoredFile(id, key, FileName.of(name, facts.type()), facts, moment);
    }
}
