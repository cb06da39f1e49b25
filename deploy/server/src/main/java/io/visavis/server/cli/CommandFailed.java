package io.visavis.server.cli;

import java.nio.file.Path;
import java.util.List;

/** A command cannot do what it was asked. The message is one line for the person who asked. */
public final class CommandFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> details;

    public CommandFailed(String message) {
        this(message, List.of());
    }

    /** @param details lines to read before the message */
    public CommandFailed(String message, List<String> details) {
        super(message);
        this.details = List.copyOf(details);
    }

    /**
     * A programme's files are wrong.
     *
     * @param errors a line each
     * @param consequence what was not done, such as {@code nothing was imported}
     */
    public static CommandFailed wrongFile(Path file, List<String> errors, String consequence) {
        String count = errors.size() == 1 ? "1 error" : errors.size() + " errors";
        return new CommandFailed(count + " in " + file + " and what it names: " + consequence, errors);
    }

    List<String> details() {
        return details;
    }
}
