package io.visavis.core.mentor.supervision.jdbc;

import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Who was at a meeting. To be called in a transaction. */
final class Attendance {
    private Attendance() {}

    /** Replaces what was marked before; the planner then looks at those mentors' hours again. */
    static void mark(Handle h, long meeting, Set<Long> mentors) {
        h.createUpdate("delete from supervision_attendance where meeting_id = :meeting")
                .bind("meeting", meeting)
                .execute();
        h.createUpdate("""
                insert into supervision_attendance (meeting_id, person_id)
                select t.id, m.person_id
                from supervision_meeting t
                join supervision_member m on m.group_id = t.group_id
                where t.id = :meeting and m.person_id = any(:mentors)
                """)
                .bind("meeting", meeting)
                .bindArray("mentors", Long.class, mentors)
                .execute();
        h.createUpdate("""
                update mentor x set looked_on = null
                from supervision_meeting t
                join supervision_group q on q.id = t.group_id
                join supervision_member m on m.group_id = q.id
                where t.id = :meeting and x.programme_id = q.programme_id and x.person_id = m.person_id
                """).bind("meeting", meeting).execute();
    }
}
