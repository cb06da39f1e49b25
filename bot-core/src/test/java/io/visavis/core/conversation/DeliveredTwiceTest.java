package io.visavis.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One deed that arrives twice: one after the other, or at once. */
class DeliveredTwiceTest {
    private final Play play = new Play();

    @AfterEach
    void close() {
        play.close();
    }

    private Inbound.Submitted form(Reply opened, Map<String, String> values) {
        Reply.OpenForm open = (Reply.OpenForm) opened;
        return new Inbound.Submitted(account(), open.form().id(), open.form().context(), values, null);
    }

    private Account account() {
        return play.stage.slack().account(play.lea.email());
    }

    private Reply once(String receipt, Inbound inbound) {
        return play.conversation().handleOnce(receipt, inbound);
    }

    private Inbound.Pressed answer() {
        play.stage.until(Play.QUESTION);
        return new Inbound.Pressed(account(), "checkin.answer", play.only("select id::text from check_in"), null);
    }

    @Test
    void a_form_taken_once_is_not_taken_again_and_a_later_one_is() {
        Inbound.Submitted form =
                form(once("t1", answer()), Map.of("reflection", "Once", "scale", "3", "audience", "me"));
        assertThat(once("t2", form)).isInstanceOf(Reply.Replace.class);
        assertThat(once("t2", form)).isInstanceOf(Reply.Nothing.class);
        assertThat(once("t3", form)).isInstanceOf(Reply.Replace.class);
    }

    @Test
    void a_form_that_opens_or_is_refused_may_be_asked_for_again() {
        Inbound.Pressed answer = answer();
        assertThat(once("t1", answer)).isInstanceOf(Reply.OpenForm.class);
        Reply again = once("t1", answer);
        assertThat(again).isInstanceOf(Reply.OpenForm.class);
        Inbound.Submitted empty = form(again, Map.of());
        assertThat(once("t2", empty)).isInstanceOf(Reply.RejectFields.class);
        assertThat(once("t2", empty)).isInstanceOf(Reply.RejectFields.class);
    }

    @Test
    void what_has_no_id_of_its_own_is_done_each_time() {
        Inbound.Pressed answer = answer();
        assertThat(once(" ", answer)).isInstanceOf(Reply.OpenForm.class);
        assertThat(once(" ", answer)).isInstanceOf(Reply.OpenForm.class);
    }

    @Test
    void an_id_may_be_of_any_length_and_hold_anything() {
        String strange = "\u0000'" + "x".repeat(100_000);
        Inbound said = new Inbound.Said(account(), "help", strange);
        assertThat(play.conversation().handle(said)).isInstanceOf(Reply.Say.class);
        assertThat(play.conversation().handle(said)).isInstanceOf(Reply.Nothing.class);
    }

    @Test
    void an_account_whose_id_no_platform_gives_is_nobodys() {
        Account account = account();
        Account strange = new Account(account.platform(), account.workspace(), account.user() + "\u0000", null);
        assertThat(play.conversation().handle(new Inbound.Said(strange, "help", "r1")))
                .isInstanceOf(Reply.Nothing.class);
        assertThat(play.conversation().handle(new Inbound.Pressed(account, "a\u0000", "\u0000", null)))
                .isInstanceOf(Reply.Say.class);
    }

    @Test
    void an_installation_announced_in_two_ways_at_once_is_welcomed_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int n = 0; n < 20; n++) {
                Account newcomer = newcomer(n);
                assertThat(atOnce(threads, () -> play.conversation().handle(new Inbound.Joined(newcomer))))
                        .hasOnlyElementsOfTypes(Reply.Say.class, Reply.Nothing.class)
                        .filteredOn(Reply.Say.class::isInstance)
                        .hasSize(1);
            }
        } finally {
            threads.shutdown();
        }
    }

    private Account newcomer(int n) {
        var person = play.world.person("Newcomer " + n);
        play.programme.enrols(person);
        return play.stage.slack().account(person.email());
    }

    private static List<Reply> atOnce(ExecutorService threads, Callable<Reply> deed) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Reply>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(threads.submit(() -> {
                start.await(1, TimeUnit.MINUTES);
                return deed.call();
            }));
        }
        return List.of(both.get(0).get(), both.get(1).get());
    }
}
