package io.visavis.server.looks;

import io.visavis.core.Enrolment;
import io.visavis.core.World;
import java.time.DayOfWeek;
import java.util.List;

/** The people of the gallery, by their addresses. Two of them have names that run from right to left. */
final class Players implements Story.Cast {
    final String zoe;
    final String hugo;
    final String noa;
    final String omar;
    final String layla;
    final String claire;

    private final World world;
    private final String platform;
    private final String language;

    Players(World world, String platform, String language) {
        this.world = world;
        this.platform = platform;
        this.language = language;
        World.Person manager = person("Zoé Lemaire");
        World.Person alone = person("Hugo Blanc");
        World.Person hebrew = person("נועה כהן");
        World.Person mentor = person("Omar Haddad");
        World.Person arabic = person("ليلى الحداد");
        World.Person director = person("Claire Martin");
        zoe = manager.email();
        hugo = alone.email();
        noa = hebrew.email();
        omar = mentor.email();
        layla = arabic.email();
        claire = director.email();
        World.Programme programme = programme(director);
        enrols(programme, manager).mentoredBy(mentor, "2027-01-18").session("2027-01-28T13:00:00Z");
        programme.enrols(alone);
        Enrolment.Pair pair = enrols(programme, hebrew).mentoredBy(arabic, "2027-01-18");
        pair.session("2027-02-04T13:00:00Z");
        pair.session("2027-03-04T13:00:00Z");
    }

    private World.Person person(String name) {
        return world.person(name).on(platform).speaks(language).livesIn("Europe/Paris", "FR");
    }

    private World.Programme programme(World.Person director) {
        return world.programme("Vega: leading teams")
                .inFrench("Vega\u00a0: diriger une équipe")
                .runs("2027-01-18", "2027-04-11")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .directedBy(director);
    }

    private Enrolment enrols(World.Programme programme, World.Person person) {
        boolean french = language.equals("fr");
        return programme
                .enrols(person)
                .aimsAt(
                        french
                                ? "Laisser décider l’équipe — même à contrecœur"
                                : "Let the team decide — even when it hurts");
    }

    @Override
    public List<String> everyone() {
        return List.of(zoe, hugo, noa, omar, layla, claire);
    }
}
