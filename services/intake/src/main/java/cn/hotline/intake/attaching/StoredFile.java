package cn.hotline.intake.attaching;

import java.util.UUID;

/**
 * A file that lies in the store and waits for its row 已存文件.
 *
 * @param id the attachment's id to be
 * @param name what the file is called at the sender's
 * @param moment null for what is no photo before or after
 */
public record StoredFile(UUID id, String key, String name, FileFacts facts, PhotoMoment moment) {}
