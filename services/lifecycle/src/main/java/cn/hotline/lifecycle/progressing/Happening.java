package cn.hotline.lifecycle.progressing;

import java.time.Instant;

/** A line of the timeline a citizen may hear of 进展. */
record Happening(String type, Instant at, String details) {}
