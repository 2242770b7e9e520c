package io.gangway.doctor.diagnosis;

/**
 * A finding in words.
 *
 * @param title the cause, in a few words
 * @param sentence what it means, for the user
 * @param fix what to do, and where
 */
public record Advice(String title, String sentence, String fix) {}
