package io.visavis.core.programme.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small sound programme on disk, which tests then change. */
final class Folder {
    static final String YAML = """
            programme:
              code: vega-2027
              name: {en: "Leading from the field", fr: "Diriger depuis le terrain"}
              client: {code: vega, name: "Vega"}
              mentoring_firm: {code: passerelle, name: "Passerelle"}
              starts_on: 2027-01-18
              ends_on: 2027-04-11
              cadence: {weeks: 1, day: tuesday, time: "09:30"}
              budget: {per_day: 2, per_week: 6}
              aggregation_floor: 5
              participants: participants.csv
            themes:
              - {code: customer-proximity, name: {en: "Customer proximity", fr: "Proximité client"}}
              - {code: pace, name: {en: "Pace", fr: "Rythme"}}
            competencies:
              - code: deciding
                name: {en: "Deciding", fr: "Décider"}
                behaviours: {en: ["Says why", "Says when"], fr: ["Dit pourquoi"]}
            objectives:
              - {mentee: ada@vega.test, title: "Decide sooner", aspiration: "Run a plant", theme: pace, competency: deciding}
              - {mentee: ben@vega.test, title: "Visit clients", aspiration: "Sell", theme: customer-proximity, competency: deciding}
            pairs:
              - {mentee: ada@vega.test, mentor: max@passerelle.test, since: 2027-01-18}
              - {mentee: ben@vega.test, mentor: max@passerelle.test, since: 2027-01-20}
            sessions:
              - {code: s-001, mentee: ada@vega.test, mentor: max@passerelle.test, starts_at: "2027-01-27T10:00", zone: Europe/Paris, minutes: 60, place: "Room 3"}
              - {code: s-002, mentee: ben@vega.test, mentor: max@passerelle.test, starts_at: "2027-02-27T10:00", zone: Asia/Kolkata, minutes: 45, place: "By phone"}
            mentors:
              - {email: max@passerelle.test, selected_on: 2026-12-01, capacity: 4, training: [listening]}
            training:
              - {code: listening, name: {en: "Listening", fr: "Écouter"}, link: "https://learn.test/listening", minutes: 50}
            """;

    static final String CSV = """
            email,name,role,organisation,platform,language,zone,region,line_manager,prompt_day,prompt_time,work_start,work_end
            Ada@vega.test,Ada Martin,mentee,vega,slack,fr,Europe/Paris,FR,ben@vega.test,,,,
            ben@vega.test,Ben Shah,mentee,vega,teams,en,Asia/Kolkata,IN,dora@vega.test,thursday,11:00,10:00,19:00
            max@passerelle.test,Max Okoro,mentor,passerelle,slack,en,Europe/London,GB-ENG,,,,,
            dora@vega.test,Dora Lenz,director+supervisor,vega,teams,en,America/Montreal,CA-QC,,,,,
            """;

    private final Path path;

    Folder(Path path) {
        this.path = path;
        yaml(YAML).csv(CSV);
    }

    Folder yaml(String text) {
        return write("programme.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    Folder csv(String text) {
        return write("participants.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces text that stands in the programme's file once. */
    Folder yaml(String old, String with) {
        return yaml(replaced(read("programme.yaml"), old, with));
    }

    /** Replaces text that stands in the participants' file once. */
    Folder csv(String old, String with) {
        return csv(replaced(read("participants.csv"), old, with));
    }

    private static String replaced(String text, String old, String with) {
        int at = text.indexOf(old);
        if (at < 0 || text.indexOf(old, at + 1) >= 0) {
            throw new IllegalArgumentException("stands there not once: " + old);
        }
        return text.replace(old, with);
    }

    Folder write(String name, byte[] bytes) {
        try {
            Files.write(path.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String name) {
        try {
            return Files.readString(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path programme() {
        return path.resolve("programme.yaml");
    }
}
