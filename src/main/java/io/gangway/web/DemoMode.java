package io.gangway.web;

/** Whether Gangway shows its own simulator instead of a Qlik server. */
public record DemoMode(boolean isOn) {}
