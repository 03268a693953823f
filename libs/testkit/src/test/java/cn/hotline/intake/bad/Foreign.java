package cn.hotline.intake.bad;

/** A class of another service. */
public class Foreign {}
