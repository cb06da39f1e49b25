package io.visavis.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.Core;
import io.visavis.core.Enrolment;
import io.visavis.core.RecordingPlatform.Seen;
import io.visavis.core.VirtualTime;
import io.visavis.core.World;
import io.visavis.core.chat.Sending.Unknown;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With one message a day left, a mentor's session messages of that day are said in one. */
class MergedMessagesTest {
    private static final String BRIEFS = "2027-01-19T10:00:00Z";

    private final Tuesdays play = new Tuesdays();
    private final World.Person omar = play.world.person("Omar Haddad");
    private Enrolment.Session second;

    @BeforeEach
    void plan() {
        play.programme.budget(1, 6);
        mentee("Lea Petit").session("2027-01-20T10:00:00Z");
        second = mentee("Max Berg").session("2027-01-20T14:00:00Z");
    }

    private Enrolment.Pair mentee(String name) {
        return play.programme.enrols(play.world.person(name)).mentoredBy(omar, "2027-01-01");
    }

    @AfterEach
    void close() throws Exception {
        play.close();
    }

    private List<Seen> seen() {
        return play.stage.slack().seenBy(omar.email());
    }

    private List<String> briefs() {
        return play.stage.column("select concat_ws(' ', state, merged_into is not null) from outbox"
                + " where kind = 'session_brief' order by due_at");
    }

    @Test
    void two_briefs_of_one_day_are_one_message() {
        play.stage.until("2027-01-19T18:00:00Z");
        assertThat(seen()).hasSize(1);
        assertThat(seen().get(0).message().plainText()).contains("Lea Petit").contains("Max Berg");
        assertThat(briefs()).containsExactly("sent f", "sent t");
    }

    @Test
    void what_is_said_in_one_message_is_unknown_and_found_together() {
        play.stage.slack().answerNext(true, new Unknown("timeout"), 1);
        play.stage.until(BRIEFS);
        assertThat(briefs()).containsExactly("unknown f", "unknown t");
        play.stage.until("2027-01-19T18:00:00Z");
        assertThat(briefs()).containsExactly("sent f", "sent t");
        assertThat(seen()).hasSize(1);
    }

    @Test
    void what_did_not_arrive_in_one_message_is_owed_by_each_again() {
        play.stage.slack().answerNext(false, new Unknown("timeout"), 1);
        play.stage.until("2027-01-19T18:00:00Z");
        assertThat(seen()).hasSize(1);
        assertThat(seen().get(0).message().plainText()).contains("Lea Petit").contains("Max Berg");
        assertThat(briefs()).containsExactly("sent f", "sent t");
    }

    @Test
    void a_message_that_is_refused_for_good_takes_no_other_with_it() {
        Core core = play.node(new FaultyPlatform(play.stage.slack())
                .refuses((to, message) -> message.plainText().contains("session with Lea")));
        play.moveTo("2027-01-18T13:00:00Z");
        core.plan();
        new VirtualTime(core, play.stage.clock()).runUntil(Instant.parse("2027-01-19T18:00:00Z"));
        assertThat(briefs()).containsExactly("quarantined f", "sent f");
        assertThat(seen()).hasSize(1);
    }

    @Test
    void a_session_cancelled_meanwhile_is_not_spoken_of_and_not_counted_as_said() {
        play.stage.until("2027-01-19T09:59:00Z");
        second.cancelled();
        play.stage.until("2027-01-19T18:00:00Z");
        assertThat(seen()).hasSize(1);
        assertThat(seen().get(0).message().plainText()).doesNotContain("Max Berg");
        assertThat(briefs()).containsExactly("sent f", "dropped f");
    }

    @Test
    void the_question_after_a_session_of_that_day_is_not_used_up_before_the_session_is_over() {
        mentee("Zoe Lang").session("2027-01-19T13:00:00Z");
        play.stage.until("2027-01-26T18:00:00Z");
        assertThat(seen().stream().map(seen -> seen.message().plainText()))
                .anyMatch(text -> text.contains("Did your session take place?") && text.contains("Zoe Lang"));
    }
}
