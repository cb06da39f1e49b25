package io.visavis.server.looks;

import io.visavis.core.Enrolment;
import io.visavis.core.World;
import java.time.DayOfWeek;
import java.util.List;

/** People at the start of a programme: some know the bot already, some have never heard of it. */
final class Beginners implements Story.Cast {
    final String zoe;
    final String omar;
    final String ines;
    final String tom;
    final String claire;
    final String sam;
    final String rita;

    private final World world;
    private final String platform;
    private final String language;

    Beginners(World world, String platform, String language) {
        this.world = world;
        this.platform = platform;
        this.language = language;
        World.Person manager = person("Zoé Lemaire");
        World.Person mentor = person("Omar Haddad");
        World.Person newcomer = person("Inès Roy");
        World.Person newMentor = person("Tom Weiss");
        World.Person director = person("Claire Martin");
        World.Person supervisor = person("Sam Okafor");
        World.Person referent = person("Rita Blum");
        zoe = manager.email();
        omar = mentor.email();
        ines = newcomer.email();
        tom = newMentor.email();
        claire = director.email();
        sam = supervisor.email();
        rita = referent.email();
        World.Programme programme = world.programme("Lyra, first steps as a manager")
                .inFrench("Lyra, premiers pas de manager")
                .runs("2027-01-18", "2027-03-14")
                .every(1, DayOfWeek.TUESDAY, "09:30")
                .budget(6, 30)
                .directedBy(director)
                .has(supervisor, "supervisor")
                .has(referent, "referent");
        pair(programme, manager, mentor);
        inLine(programme);
        programme.undecided().has(newMentor, "mentor").enrols(newcomer);
        // the mentor who is theirs already is to keep out of it
        newcomer.reportsTo(mentor);
    }

    private World.Person person(String name) {
        return world.person(name).on(platform).speaks(language).livesIn("Europe/Paris", "FR");
    }

    private String pick(String english, String french) {
        return language.equals("fr") ? french : english;
    }

    private void pair(World.Programme programme, World.Person manager, World.Person mentor) {
        long theme = programme.theme(pick("One company across our sites", "Une seule entreprise sur tous nos sites"));
        long competency = programme.competency(pick("Handing over", "Passer le relais"));
        Enrolment enrolment = programme.enrols(manager);
        enrolment.objective(
                pick("Hand the weekly review over to the team", "Confier la revue hebdomadaire à l’équipe"),
                theme,
                competency);
        Enrolment.Pair pair = enrolment.mentoredBy(mentor, "2027-01-04").withoutAgreement();
        pair.session("2027-01-05T13:00:00Z").held();
        pair.session("2027-01-12T13:00:00Z").held();
    }

    /** A pair that may no longer be one: the names run from right to left. */
    private void inLine(World.Programme programme) {
        World.Person chief = person("ليلى الحداد");
        programme.enrols(person("נועה כהן").reportsTo(chief)).mentoredBy(chief, "2027-01-04");
    }

    @Override
    public List<String> everyone() {
        return List.of(zoe, omar, ines, tom, claire, sam, rita);
    }
}
