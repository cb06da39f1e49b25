package io.visavis.server.cli;

import java.io.PrintWriter;
import java.util.Map;

/**
 * Where a command was started.
 *
 * @param out for results
 * @param err for progress and problems
 * @param terminal whether a person watches {@code err}
 * @param environment the process's environment
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal, Map<String, String> environment) {}
