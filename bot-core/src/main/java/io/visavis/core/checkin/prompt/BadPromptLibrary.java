package io.visavis.core.checkin.prompt;

/** A prompt library that cannot be used. The message names the file, the line and what is expected. */
public final class BadPromptLibrary extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadPromptLibrary(String file, int line, String problem) {
        super(file + " line " + line + ": " + problem);
    }

    BadPromptLibrary(String file, int line, String problem, Throwable cause) {
        super(file + " line " + line + ": " + problem, cause);
    }
}
