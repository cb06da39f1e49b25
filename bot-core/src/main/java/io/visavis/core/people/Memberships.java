package io.visavis.core.people;

import io.visavis.core.words.Words;
import java.util.List;

/** Who takes part in which programme, and as what. */
public interface Memberships {

    /** Those of a person, in the order in which the programmes begin; a mentee's only while they are enrolled. */
    List<Membership> of(long personId);

    /** Those of a person that may be shown where they look from. */
    default List<Membership> seenBy(Viewer viewer) {
        return of(viewer.person().id()).stream()
                .filter(membership -> viewer.sees(membership.programmeId()))
                .toList();
    }

    /** One role in one programme. */
    record Membership(long programmeId, String code, String nameEn, String nameFr, Role role) {
        public String name(Words words) {
            return words.pick(nameEn, nameFr);
        }
    }

    /** What someone is in a programme. */
    enum Role {
        MENTEE,
        MENTOR,
        DIRECTOR,
        SUPERVISOR,
        /** Outside the hierarchy: whom anybody may ask for help. */
        REFERENT
    }
}
