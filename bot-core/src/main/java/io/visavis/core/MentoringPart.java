package io.visavis.core;

import io.visavis.core.mentor.MentorRoom;
import io.visavis.core.mentor.MentoringAtHome;
import io.visavis.core.mentor.MentoringTalk;

/** How mentors apply, are trained and supervised. */
final class MentoringPart extends Part {
    private final MentorRoom room;

    MentoringPart(Ground ground) {
        this.room = new MentorRoom(ground.jdbi(), ground.people(), ground.calendar(), ground.clock());
        talkWith(new MentoringTalk(ground.memberships(), room.parts()));
        room.composers().forEach(this::compose);
        plan("supervision messages", room::plan);
    }

    MentoringAtHome atHome() {
        return new MentoringAtHome(room.parts());
    }
}
