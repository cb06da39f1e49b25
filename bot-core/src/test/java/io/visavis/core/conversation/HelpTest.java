package io.visavis.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.visavis.core.World;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HelpTest {
    private final Play play = new Play();

    @AfterEach
    void close() {
        play.close();
    }

    private List<String> commands(World.Person person) {
        return play.stage.says(person.email(), "help").blocks().stream()
                .filter(Block.Facts.class::isInstance)
                .flatMap(block -> ((Block.Facts) block).facts().stream())
                .map(Block.Fact::label)
                .toList();
    }

    @Test
    void each_role_is_told_what_concerns_it() {
        World.Person supervisor = play.world.person("Sam Ray");
        play.programme.has(supervisor, "supervisor");
        assertThat(commands(play.lea))
                .containsExactly(
                        "help",
                        "status",
                        "question",
                        "session",
                        "objectives",
                        "commitments",
                        "mirror",
                        "closing",
                        "keep",
                        "pairs",
                        "mentoring",
                        "agreement",
                        "referent",
                        "pause",
                        "resume",
                        "settings",
                        "privacy");
        assertThat(commands(play.omar))
                .containsExactly(
                        "help",
                        "status",
                        "session",
                        "objectives",
                        "closing",
                        "pairs",
                        "mentoring",
                        "agreement",
                        "referent",
                        "pause",
                        "resume",
                        "settings",
                        "privacy");
        assertThat(commands(play.claire))
                .containsExactly(
                        "help",
                        "status",
                        "objectives",
                        "programme",
                        "pairs",
                        "mentoring",
                        "referent",
                        "pause",
                        "resume",
                        "settings",
                        "privacy");
        assertThat(commands(supervisor))
                .containsExactly("help", "status", "mentoring", "referent", "pause", "resume", "settings", "privacy");
    }

    @Test
    void it_is_told_in_the_persons_language_and_a_director_is_told_what_status_means_for_them() {
        play.lea.speaks("fr");
        assertThat(commands(play.lea))
                .containsExactly(
                        "aide",
                        "statut",
                        "question",
                        "séance",
                        "objectifs",
                        "engagements",
                        "miroir",
                        "bilan",
                        "garder",
                        "binômes",
                        "mentorat",
                        "charte",
                        "référent",
                        "pause",
                        "reprendre",
                        "réglages",
                        "confidentialité");
        assertThat(play.says(play.claire, "help")).contains("status how the programme goes: facts and counts");
        assertThat(play.says(play.lea, "aide"))
                .contains("statut où vous en êtes")
                .contains("help, status, question");
    }

    @Test
    void the_slash_command_alone_asks_for_help() {
        Reply reply =
                play.conversation().handle(new Inbound.Asked(play.stage.slack().account(play.lea.email()), " ", "r1"));
        assertThat(Play.said(reply).plainText()).isEqualTo(play.says(play.lea, "help"));
    }

    @Test
    void who_sees_what_is_told_in_both_languages() {
        assertThat(play.says(play.lea, "privacy")).contains("Never what anyone wrote");
        play.lea.speaks("fr");
        assertThat(play.says(play.lea, "confidentialité")).contains("Jamais ce que quelqu’un a écrit");
    }
}
