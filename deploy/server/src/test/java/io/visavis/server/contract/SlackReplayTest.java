package io.visavis.server.contract;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Slack's own shapes at the real door, before the real core: each of them, in every order, many times, and spoilt. */
class SlackReplayTest {
    /** Something that a person typed to the bot alone; each is to be answered, and once. */
    private static final List<String> TYPED = List.of(
            "message_im", "message_im_in_a_thread", "message_file_share", "message_thread_broadcast", "message_me");

    /** Slack delivers one message up to so many times, each time under an event id of its own. */
    private static final int DELIVERIES = 11;

    private static final String WRITTEN = "kiwi-marmalade";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Play play = new Play("slack");
    private final Knock knock = new Knock(play);
    private final Actor manager = play.manager();
    private Map<String, String> ids = Map.of();
    private int before;

    @BeforeEach
    void the_week_s_question_has_come() {
        log.start();
        rootLogger().addAppender(log);
        play.until(Play.PROMPT);
        ids = Knock.slackIds(play, manager);
        before = manager.received().size();
    }

    @AfterEach
    void nothing_written_stands_in_the_log() {
        rootLogger().detachAppender(log);
        play.close();
        assertThat(log.list)
                .extracting(event -> event.getFormattedMessage() + event.getThrowableProxy())
                .noneMatch(line -> line.contains(WRITTEN));
    }

    private static Logger rootLogger() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void each_shape_is_acknowledged_and_what_was_typed_is_answered_once() {
        List<SlackPayload> shapes = SlackPayload.all();
        assertThat(shapes).hasSizeGreaterThan(40);
        for (SlackPayload shape : shapes) {
            int had = manager.received().size();
            assertThat(knock.slack(shape.with(ids)).statusCode())
                    .as(shape.name())
                    .isEqualTo(200);
            if (!shape.kind().equals("interaction")) {
                assertThat(manager.received().size() - had)
                        .as(shape.name())
                        .isEqualTo(TYPED.contains(shape.name()) ? 1 : 0);
            }
        }
        assertThat(play.column("select reflection from check_in_answer"))
                .containsExactly(WRITTEN + " tells of my week");
    }

    @Test
    void a_question_whether_the_address_is_ours_and_a_command_are_answered_at_once() {
        assertThat(knock.slack(named("url_verification")).body()).contains("made-up-challenge");
        assertThat(knock.slack(named("command_help")).body()).contains("What I can do", "ephemeral");
        assertThat(knock.slack(named("command_empty")).body()).contains("What I can do");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void in_any_order_and_many_times_each_is_answered_once_and_no_answer_is_lost(long seed) {
        List<SlackPayload> deck = new ArrayList<>();
        for (SlackPayload shape : SlackPayload.all()) {
            int copies = TYPED.contains(shape.name()) ? DELIVERIES : 2;
            IntStream.range(0, copies)
                    .mapToObj(copy ->
                            shape.with(Map.of("EVENT", "0MADEUP" + copy)).with(ids))
                    .forEach(deck::add);
        }
        Collections.shuffle(deck, new Random(seed));
        for (int i = 0; i < deck.size(); i++) {
            HttpResponse<String> answer = i % 2 == 0
                    ? knock.slack(deck.get(i))
                    : knock.slack(deck.get(i), "X-Slack-Retry-Num", "1", "X-Slack-Retry-Reason", "http_timeout");
            assertThat(answer.statusCode()).as("seed %d, %s", seed, deck.get(i)).isEqualTo(200);
        }
        assertThat(manager.texts().stream().skip(before).filter(text -> text.contains("Shall I record this")))
                .as("seed %d", seed)
                .hasSizeLessThanOrEqualTo(TYPED.size());
        assertThat(play.column("select reflection from check_in_answer"))
                .containsExactly(WRITTEN + " tells of my week");
        assertThat(play.column("select count(*)::text from inbound_receipt")).isNotEqualTo("0");
    }

    @Test
    void a_submission_replayed_within_its_five_minutes_changes_nothing_again() {
        SlackPayload first = named("view_submission");
        knock.slack(first);
        String second = first.json()
                .toString()
                .replace("180034743007", "180034743099")
                .replace(WRITTEN + " tells", WRITTEN + " says more");
        knock.slack(first.with(Mutation.read(second)));

        assertThat(knock.slack(first).statusCode()).isEqualTo(200);

        assertThat(play.column("select reflection from check_in_answer"))
                .containsExactly(WRITTEN + " says more of my week");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void spoilt_shapes_are_taken_or_refused_and_the_door_stays_open(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Mutation mutation = new Mutation(random);
        List<SlackPayload> shapes = SlackPayload.all();
        for (int i = 0; i < 300; i++) {
            SlackPayload shape = shapes.get(random.nextInt(shapes.size())).with(ids);
            SlackPayload spoilt = shape.with(mutation.of(shape.json()));
            int status = knock.slack(spoilt.contentType(), mutation.bytes(spoilt.body()))
                    .statusCode();
            assertThat(status).as("seed %d, number %d, %s", seed, i, shape).isBetween(200, 499);
        }
        manager.says("privacy");
        assertThat(manager.lastText()).contains("Who sees what");
    }

    private SlackPayload named(String name) {
        return SlackPayload.all().stream()
                .filter(shape -> shape.name().equals(name))
                .findFirst()
                .orElseThrow()
                .with(ids);
    }
}
