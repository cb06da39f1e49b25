package io.visavis.core.programme.imports;

import io.visavis.core.programme.imports.Parts.Header;
import io.visavis.core.programme.imports.Parts.Participant;
import io.visavis.core.programme.imports.draft.Role;
import io.visavis.core.programme.imports.source.Found;
import io.visavis.core.programme.imports.source.Place;
import io.visavis.core.programme.imports.source.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules for the participants, one by one and together. */
record CheckPeople(References references, Problems problems) {

    void check(Participants participants, Header header) {
        references.different(participants.all().stream().map(Participant::email).toList(), "e-mail");
        List<String> organisations = organisations(header);
        for (Participant person : participants.all()) {
            if (!organisations.isEmpty()) {
                references.code(person.organisation(), "organisation", organisations);
            }
            references.person(person.lineManager());
        }
        director(participants);
        referent(participants);
    }

    /** Outside the hierarchy: one person, with no other part in the programme and nobody who reports to them. */
    private void referent(Participants participants) {
        List<Participant> referents = participants.all().stream()
                .filter(person -> person.has(Role.REFERENT))
                .toList();
        referents.stream()
                .skip(1)
                .forEach(second ->
                        problems.add(second.roles().place(), "a second referent", "one referent for each programme"));
        for (Participant referent : referents) {
            if (referent.roles().is(roles -> roles.size() > 1)) {
                String what = referent.email().shown() + " is the referent and something else";
                problems.add(referent.roles().place(), what, "a referent with no other role in the programme");
            }
            participants.all().stream()
                    .filter(person ->
                            referent.email().is(email -> person.lineManager().is(email::equals)))
                    .findFirst()
                    .ifPresent(person -> problems.add(
                            person.lineManager().place(),
                            person.lineManager().shown() + " is the programme's referent",
                            "a referent to whom nobody in the programme reports"));
        }
    }

    /** Both codes; empty when one of them cannot be read, since anyone's may then be right. */
    private static List<String> organisations(Header header) {
        List<Found<String>> codes = new ArrayList<>(List.of(header.client().code()));
        header.mentoringFirm().ifPresent(firm -> codes.add(firm.code()));
        List<String> known =
                codes.stream().map(Found::known).flatMap(Optional::stream).toList();
        return known.size() == codes.size() ? known : List.of();
    }

    private void director(Participants participants) {
        boolean everyRoleKnown =
                participants.all().stream().allMatch(p -> p.roles().known().isPresent());
        boolean directed = participants.all().stream().anyMatch(p -> p.has(Role.DIRECTOR));
        if (participants.isComplete() && everyRoleKnown && !directed) {
            Place column = new Place(participants.file(), 1, "role");
            problems.add(column, "nobody is the programme's director", "the role director for at least one person");
        }
    }
}
