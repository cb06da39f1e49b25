package io.visavis.teams;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Button;
import io.visavis.core.chat.InboundHandler;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A core that fails is answered with a number, and what was written stands in no line of the log. */
final class NotTakenTest {
    private static final String CANARY = "canary-3b1d";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
    }

    @Test
    void an_exception_of_the_core_is_logged_by_its_class_and_the_activity_s_id() throws Exception {
        assertThat(statusWhere(inbound -> {
                    throw new IllegalStateException(CANARY);
                }))
                .isEqualTo(500);
        assertThat(log.list)
                .anySatisfy(
                        line -> assertThat(line.getFormattedMessage()).contains("activity 1", "IllegalStateException"));
    }

    @Test
    void so_is_an_error() throws Exception {
        assertThat(statusWhere(inbound -> {
                    throw new AssertionError(CANARY);
                }))
                .isEqualTo(500);
    }

    @Test
    void whoever_pressed_a_button_or_sent_a_form_reads_that_it_did_not_work() {
        try (Bot bot = new Bot()) {
            bot.replies = inbound -> new Reply.Say(new Message(
                    List.of(new Block.Buttons(List.of(
                            Button.acting("Skip", "checkin.skip", "1"),
                            Button.opening("Answer", "checkin.answer", "1")))),
                    "Two buttons"));
            bot.teams.say(Bot.AMINA, "hello");
            bot.replies = inbound -> {
                throw new IllegalStateException(CANARY);
            };

            assertThat(bot.press(0).problem()).contains("That did not work just now", "Réessayez dans une minute");
            assertThat(bot.press(1).problem()).contains("That did not work just now", "Réessayez dans une minute");
        }
    }

    private int statusWhere(InboundHandler core) throws Exception {
        TeamsSettings local = TeamsSettings.ofLocalClient();
        Server server = new Server();
        try (TeamsAdapter adapter = TeamsAdapter.connect(local, Clock.systemUTC())) {
            ServletContextHandler context = new ServletContextHandler("/");
            context.addServlet(new ServletHolder(adapter.servlet(core, Runnable::run)), "/api/messages");
            URI messages = Bot.start(server, context).resolve("/api/messages");
            var activity =
                    Doorstep.message().put("serviceUrl", "http://127.0.0.1:1/").put("text", CANARY);
            int status = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(messages)
                                    .POST(HttpRequest.BodyPublishers.ofString(activity.toString()))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            assertThat(log.list)
                    .noneMatch(line -> line.getFormattedMessage().contains(CANARY)
                            || line.getThrowableProxy() != null
                                    && String.valueOf(line.getThrowableProxy().getMessage())
                                            .contains(CANARY));
            return status;
        } finally {
            server.stop();
        }
    }
}
