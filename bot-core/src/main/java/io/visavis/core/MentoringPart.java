package io.visavis.core;

import io.visavis.core.delivery.Composer;
import io.visavis.core.mentor.MentorRoom;
import io.visavis.core.mentor.MentoringAtHome;
import io.visavis.core.mentor.MentoringTalk;
import io.visavis.core.people.Memberships;
import io.visavis.core.talk.Talk;
import java.util.List;

/** How mentors apply, are trained and supervised. */
final class MentoringPart implements Part {
    private final MentorRoom room;
    private final Memberships memberships;

    MentoringPart(Ground ground) {
        this.room = new MentorRoom(ground.jdbi(), ground.people(), ground.calendar(), ground.clock());
        this.memberships = ground.memberships();
    }

    MentoringAtHome atHome() {
        return new MentoringAtHome(room.parts());
    }

    @Override
    public List<Talk> talks() {
        return List.of(new MentoringTalk(memberships, room.parts()));
    }

    @Override
    public List<Composer> composers() {
        return room.composers();
    }

    @Override
    public List<Plan> plans() {
        return List.of(new Plan("supervision messages", room::plan));
    }
}
