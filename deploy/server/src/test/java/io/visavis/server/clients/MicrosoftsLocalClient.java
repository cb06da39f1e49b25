package io.visavis.server.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * Microsoft's own Teams client for one's own machine. Its licence is one for evaluation, so it is not part of
 * this product: npm installs it into the build's folder, one version whose hash is known, running no script of
 * its own. It is kept from every address but loopback.
 */
final class MicrosoftsLocalClient implements AutoCloseable {
    private static final Path HOME =
            Path.of("target", "microsofts-local-client").toAbsolutePath();
    private static final Path PROGRAM = HOME.resolve("node_modules/@microsoft/m365agentsplayground/cli.js");
    private static final Path REFUSED = HOME.resolve("refused.txt");
    private static final Pattern LISTENS = Pattern.compile("Listening on (\\d+)");

    /** What npm says where it cannot reach the registry, or may not. */
    private static final Pattern NO_REGISTRY = Pattern.compile(
            "E(NOTFOUND|AI_AGAIN|CONN|TIMEDOUT|NETUNREACH|40\\d|5\\d\\d)" + "|ERR_SOCKET_TIMEOUT|network|certificate");

    private final Process process;
    private final URI page;

    private MicrosoftsLocalClient(Process process, URI page) {
        this.process = process;
        this.page = page;
    }

    /** Skips the tests with the reason where there is no Node, or no registry to install from. */
    static void installOrSkip() {
        Assumptions.assumeTrue(
                runs("node", "--version") && runs("npm", "--version"),
                "skipped: Microsoft's local client needs Node and npm, which are not on the PATH");
        for (String file : List.of("package.json", "package-lock.json", "loopback-only.cjs")) {
            copy(file);
        }
        if (!Files.exists(PROGRAM)) {
            String said = install();
            boolean installed = Files.exists(PROGRAM);
            Assumptions.assumeTrue(
                    installed || !NO_REGISTRY.matcher(said).find(),
                    () -> "skipped: npm could not fetch Microsoft's local client: " + said);
            if (!installed) {
                throw new AssertionError("npm did not install Microsoft's local client: " + said);
            }
        }
    }

    private static String install() {
        Path log = HOME.resolve("npm.log");
        try {
            Process npm = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                    .directory(HOME.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!npm.waitFor(5, TimeUnit.MINUTES)) {
                endTree(npm);
                return "ERR_SOCKET_TIMEOUT: nothing after five minutes";
            }
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /**
     * Starts it and waits until it listens.
     *
     * @param configuration who its user is, in its own YAML
     */
    static MicrosoftsLocalClient start(URI bot, String configuration) throws IOException {
        Files.writeString(HOME.resolve(".m365agentsplayground.yml"), configuration);
        Files.deleteIfExists(REFUSED);
        List<String> command = List.of(
                "node",
                "--require",
                HOME.resolve("loopback-only.cjs").toString(),
                PROGRAM.toString(),
                "-e",
                bot.toString(),
                "-c",
                "msteams",
                "-p",
                Integer.toString(freePort()),
                "--disable-telemetry");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(HOME.toFile()).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "APPLICATION_INSIGHTS_NO_STATSBEAT", "1",
                        "TEAMSAPPTESTER_BROWSER", "none",
                        "VISAVIS_REFUSED", REFUSED.toString()));
        Process process = builder.start();
        try {
            int port = port(process).get(2, TimeUnit.MINUTES);
            return new MicrosoftsLocalClient(process, URI.create("http://127.0.0.1:" + port + "/"));
        } catch (ExecutionException | TimeoutException e) {
            endTree(process);
            throw new IllegalStateException("Microsoft's local client did not start", e);
        } catch (InterruptedException e) {
            endTree(process);
            throw interrupted(e);
        }
    }

    /** Reads on until the end, so that the client never waits for somebody to read what it says. */
    private static CompletableFuture<Integer> port(Process process) {
        CompletableFuture<Integer> port = new CompletableFuture<>();
        Thread reader = new Thread(
                () -> {
                    StringBuilder said = new StringBuilder();
                    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
                        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                            Matcher listens = LISTENS.matcher(line);
                            said.append(port.isDone() ? "" : line + "\n");
                            if (listens.find()) {
                                port.complete(Integer.valueOf(listens.group(1)));
                            }
                        }
                        port.completeExceptionally(new IllegalStateException("it ended: " + said));
                    } catch (IOException e) {
                        port.completeExceptionally(e);
                    }
                },
                "microsofts-local-client");
        reader.setDaemon(true);
        reader.start();
        return port;
    }

    URI page() {
        return page;
    }

    /** The addresses beyond this machine that it tried to reach. */
    static List<String> refused() throws IOException {
        return Files.exists(REFUSED) ? Files.readAllLines(REFUSED) : List.of();
    }

    @Override
    public void close() {
        endTree(process);
    }

    private static void endTree(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static boolean runs(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void copy(String file) {
        try (InputStream in = MicrosoftsLocalClient.class.getResourceAsStream(file)) {
            Files.createDirectories(HOME);
            Files.copy(in, HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Should somebody else take it meanwhile, the client takes another one and says which. */
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
