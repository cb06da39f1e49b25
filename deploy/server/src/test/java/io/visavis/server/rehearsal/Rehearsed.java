package io.visavis.server.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.visavis.server.cli.Console;
import io.visavis.server.cli.RehearseCommand;
import io.visavis.server.cli.Visavis;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a rehearsal from the command line printed, and how it ended. */
record Rehearsed(int code, String out, String err) {
    static final Path SAMPLE = Path.of("..", "sample", "programme.yaml");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Rehearsed of(Path file, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, Map.of());
        List<String> arguments = new ArrayList<>(List.of("rehearse", file.toString()));
        arguments.addAll(List.of(options));
        int code = Visavis.with(console, List.of(new RehearseCommand(console, new LocalRehearsal())))
                .execute(arguments.toArray(String[]::new));
        return new Rehearsed(code, out.toString(), err.toString());
    }

    /** The sample's first weeks, as JSON. */
    static Rehearsed sample(int weeks, String... more) {
        List<String> options = new ArrayList<>(List.of("--weeks", Integer.toString(weeks), "--json"));
        options.addAll(List.of(more));
        return of(SAMPLE, options.toArray(String[]::new));
    }

    /** Each line of the output read as JSON; fails at the first that is none. */
    List<JsonNode> lines() {
        return out.lines().map(Rehearsed::read).toList();
    }

    List<JsonNode> messages() {
        List<JsonNode> lines = lines();
        return lines.subList(0, lines.size() - 1);
    }

    JsonNode summary() {
        List<JsonNode> lines = lines();
        return lines.get(lines.size() - 1).path("summary");
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(line, e);
        }
    }
}
