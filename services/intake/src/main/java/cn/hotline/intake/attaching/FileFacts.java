package cn.hotline.intake.attaching;

import cn.hotline.intake.IntakeConfig;
import cn.hotline.intake.IntakeError;
import cn.hotline.kernel.error.DomainException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** What a file is by its content 附件内容: type, size, SHA-256. */
public record FileFacts(AttachmentType type, long size, String sha256) {
    private static final long MEGABYTE = 1024L * 1024;
    private static final String ALLOWED = Arrays.stream(AttachmentType.values())
            .map(AttachmentType::extension)
            .collect(Collectors.joining("、"));

    /** @throws DomainException {@code attachment-empty}, {@code attachment-type-not-allowed}, {@code attachment-too-large} */
    static FileFacts of(Path file, IntakeConfig.Attachments limits) {
        try {
            long size = Files.size(file);
            if (size == 0) {
                throw new DomainException(IntakeError.ATTACHMENT_EMPTY);
            }
            AttachmentType type = ContentSniffer.typeOf(file)
                    .orElseThrow(() -> new DomainException(IntakeError.ATTACHMENT_TYPE, ALLOWED));
            long most = most(type.kind(), limits);
            if (size > most) {
                throw new DomainException(
                        IntakeError.ATTACHMENT_TOO_LARGE, type.kind().label(), Math.max(1, most / MEGABYTE));
            }
            return new FileFacts(type, size, sha256(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long most(AttachmentKind kind, IntakeConfig.Attachments limits) {
        return switch (kind) {
            case PHOTO -> limits.photo().asLongValue();
            case AUDIO -> limits.audio().asLongValue();
            case DOCUMENT -> limits.document().asLongValue();
        };
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
                content.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
