package org.camunda.bpm;

/** Stands for the process engine. */
public class FakeEngine {}
