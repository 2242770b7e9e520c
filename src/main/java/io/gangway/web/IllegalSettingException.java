package io.gangway.web;

/** A setting that Gangway cannot start with. Its message is one sentence: the key, the value, what it should be. */
final class IllegalSettingException extends RuntimeException {

    /** @param expectation continues "the value …", such as "should begin with https://" */
    IllegalSettingException(String key, String value, String expectation) {
        super("%s is \"%s\", but it %s.".formatted(key, value, expectation));
    }
}
