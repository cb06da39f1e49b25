package io.visavis.server.demo;

import io.visavis.server.cli.Console;
import io.visavis.server.cli.DemoCommand;
import io.visavis.server.cli.ProgressLine;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Runs the demo in the foreground until the process is told to end. */
public final class PlayDemo implements DemoCommand.Play {
    @Override
    public void run(Path programme, int port, int weeks, Console console) {
        Demo demo;
        try (ProgressLine progress = new ProgressLine(console)) {
            progress.at("starting a database", 0, 1);
            demo = Demo.start(programme, port, progress);
        }
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(demo, end), "stop"));
        console.out().println("Visavis is at http://127.0.0.1:" + demo.port() + "/playground   (Ctrl-C ends it)");
        console.out().flush();
        demo.playHistory(weeks);
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Demo demo, CountDownLatch end) {
        demo.close();
        end.countDown();
    }
}
