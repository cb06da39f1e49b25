package io.visavis.server.settings;

/** A setting that cannot be used. The message is one line: the key, what is wrong, the fix; never a secret. */
public final class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadSetting(String key, String problem, String fix) {
        super(key + " " + problem + ": " + fix);
    }
}
