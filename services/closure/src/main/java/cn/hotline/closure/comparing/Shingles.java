package cn.hotline.closure.comparing;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Runs of neighbouring characters 字串 of a wording, each as a number, by which copies are recognised; sorted, each once. */
record Shingles(int[] all) {
    /** A wording with fewer says too little to be called copied: 已处理 is said of many matters. */
    static final int ENOUGH = 25;

    private static final int LENGTH = 3;
    private static final int ONE_IN = 4;

    static Shingles of(String text) {
        return new Shingles(Wording.sentences(text).stream()
                .flatMapToInt(Shingles::within)
                .sorted()
                .distinct()
                .toArray());
    }

    /** Those of one sentence: none runs over its end, so that the order of the sentences does not matter. */
    private static IntStream within(String sentence) {
        return IntStream.rangeClosed(0, sentence.length() - LENGTH)
                .map(at -> mixed(sentence.substring(at, at + LENGTH).hashCode()));
    }

    private static int mixed(int hash) {
        int mixed = hash * 0x9E3779B1;
        mixed ^= mixed >>> 15;
        mixed *= 0x85EBCA6B;
        return mixed ^ mixed >>> 13;
    }

    boolean areEnough() {
        return all.length >= ENOUGH;
    }

    /** Those by which it is searched: the same ones of every text that holds them. */
    int[] sample() {
        return Arrays.stream(all)
                .filter(each -> Math.floorMod(each, ONE_IN) == 0)
                .toArray();
    }

    /** Which part of these, in percent, stands in the other text too. */
    int percentWithin(Shingles other) {
        long shared = Arrays.stream(all)
                .filter(each -> Arrays.binarySearch(other.all, each) >= 0)
                .count();
        return all.length == 0 ? 0 : (int) (shared * 100 / all.length);
    }
}
