package cn.hotline.intake.matching;

import java.time.Instant;

/**
 * What an agent has typed so far 比对条件, or a demand whose repeats are counted; null leaves a field out.
 *
 * @param phoneHash keyed hash of the reporter's phone
 * @param nameHash keyed hash of the reporter's name
 */
record Sought(
        String title,
        String content,
        String category,
        String street,
        String community,
        String address,
        Instant occurredAt,
        byte[] phoneHash,
        byte[] nameHash) {
    boolean tellsNothing() {
        return CharacterPairs.of(title, content).length == 0 && phoneHash == null;
    }

    @Override
    public String toString() {
        return "Sought[…]";
    }
}
