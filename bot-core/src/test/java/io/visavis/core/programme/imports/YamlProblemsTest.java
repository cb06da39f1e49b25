package io.visavis.core.programme.imports;

import static io.visavis.core.programme.imports.Refused.lines;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a programme's file that cannot be read as one. */
class YamlProblemsTest {
    private static final String BESIDE = "expected a file in the programme's own folder, such as participants.csv";

    @TempDir
    private Path temp;

    @Test
    void a_programme_that_is_not_there_is_reported() throws Exception {
        Folder folder = new Folder(temp);
        Files.delete(folder.programme());
        assertThat(lines(folder)).containsExactly("programme.yaml: is not there; expected a file at this place");
    }

    @Test
    void a_link_that_leads_out_of_the_folder_is_not_followed() throws Exception {
        Path outside = Files.createTempFile("outside", ".csv");
        Folder folder = new Folder(temp).yaml("participants: participants.csv", "participants: link.csv");
        Files.createSymbolicLink(temp.resolve("link.csv"), outside);
        assertThat(lines(folder))
                .containsExactly("programme.yaml:11: programme.participants: \"link.csv\" is outside the programme's "
                        + "folder; " + BESIDE);
        Files.delete(outside);
    }

    @Test
    void yaml_that_cannot_be_parsed_is_reported_with_its_line() {
        Folder folder = new Folder(temp).yaml("minutes: 45", "minutes: 45]");
        assertThat(lines(folder)).singleElement().asString().startsWith("programme.yaml:27: is not YAML: ");
    }

    @Test
    void anchors_aliases_and_tags_are_refused() {
        Folder folder = new Folder(temp)
                .yaml("client: {code: vega", "client: &c {code: !!java.net.URL vega")
                .yaml("mentoring_firm: {code: passerelle, name: \"Passerelle\"}", "mentoring_firm: *c");
        assertThat(lines(folder))
                .containsExactly(
                        "programme.yaml:4: \"&c\" is an anchor or alias; expected the values written out",
                        "programme.yaml:4: \"tag:yaml.org,2002:java.net.URL\" is a tag; expected the value without it",
                        "programme.yaml:5: \"*c\" is an anchor or alias; expected the values written out");
    }

    @Test
    void a_yaml_file_that_is_nested_too_deeply_is_refused() {
        assertThat(lines(new Folder(temp).yaml("programme: " + "[".repeat(5000) + "]".repeat(5000))))
                .containsExactly("programme.yaml: is nested too deeply; expected at most 20 levels");
    }

    @Test
    void an_empty_yaml_file_and_one_that_is_a_list_are_reported() {
        assertThat(lines(new Folder(temp).yaml("")))
                .containsExactly("programme.yaml:1: the file is empty; expected a programme");
        assertThat(lines(new Folder(temp).yaml("- a")))
                .containsExactly("programme.yaml:1: is a list; "
                        + "expected the keys programme, themes, competencies, objectives, pairs, sessions, "
                        + "training, mentors, supervision_groups");
    }

    @Test
    void a_hidden_character_in_yaml_is_reported_with_its_line() {
        assertThat(lines(new Folder(temp).yaml("Room 3", "Room \u0001")))
                .containsExactly("programme.yaml:26: holds the hidden character U+0001; expected plain text");
        assertThat(lines(new Folder(temp).yaml("Room 3", "Room \u202E3")))
                .containsExactly("programme.yaml:26: sessions[0].place: \"Room \\u202E3\" holds the hidden character "
                        + "U+202E; expected one line of at most 500 characters");
    }
}
