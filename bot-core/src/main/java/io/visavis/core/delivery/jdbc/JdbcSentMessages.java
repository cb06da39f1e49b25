package io.visavis.core.delivery.jdbc;

import io.visavis.core.chat.Platform;
import io.visavis.core.delivery.MessageKind;
import io.visavis.core.delivery.SentMessage;
import io.visavis.core.words.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** What was sent, for rehearsals and the demo. */
public final class JdbcSentMessages {
    private final Jdbi jdbi;

    public JdbcSentMessages(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Messages sent at this moment or later, in the order in which they were sent. */
    public List<SentMessage> since(Instant moment) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select o.id, o.sent_at, o.kind, p.email, p.zone, p.language, p.platform, g.code, about.kind as about,
                               coalesce(
                                   case when about.kind in ('first_contact', 'first_contact_reminder')
                                        then (select role from participation where id = about.subject_id) end,
                                   case when about.kind in ('match_proposed', 'match_closed', 'match_begun')
                                        then (select case when mentor_id = o.person_id then 'mentor' else 'mentee' end
                                              from pairing where id = about.subject_id) end,
                                   case when about.kind in ('session_soon', 'session_debrief', 'session_changed')
                                        then (select case when m.mentor_id = o.person_id then 'mentor' else 'mentee' end
                                              from mentoring_session s join mentorship m on m.id = s.mentorship_id
                                              where s.id = about.subject_id) end,
                                   case when about.kind in ('session_proposed', 'session_answered')
                                        then (select case when m.mentor_id = o.person_id then 'mentor' else 'mentee' end
                                              from session_proposal s join mentorship m on m.id = s.mentorship_id
                                              where s.id = about.subject_id) end,
                                   case when about.kind in ('agreement', 'fit_check', 'pair_ended', 'session_missing')
                                        then (select case when mentor_id = o.person_id then 'mentor' else 'mentee' end
                                              from mentorship where id = about.subject_id) end) as role,
                               array(select m.kind from outbox m where m.merged_into = o.id order by m.id) as together
                        from outbox o join person p on p.id = o.person_id join programme g on g.id = o.programme_id
                        join outbox about
                          on about.id = case when o.kind = 'brought_again' then o.subject_id else o.id end
                        where o.state = 'sent' and o.merged_into is null and o.sent_at >= :since
                        order by o.sent_at, o.id
                        """)
                .bind("since", moment)
                .map(JdbcSentMessages::message)
                .list());
    }

    private static SentMessage message(ResultSet rs, StatementContext context) throws SQLException {
        MessageKind kind = MessageKind.of(rs.getString("kind"));
        String role = rs.getString("role");
        return new SentMessage(
                rs.getLong("id"),
                rs.getObject("sent_at", OffsetDateTime.class).toInstant(),
                kind,
                rs.getString("email"),
                ZoneId.of(rs.getString("zone")),
                Language.of(rs.getString("language")).orElseThrow(),
                Platform.of(rs.getString("platform")).orElseThrow(),
                rs.getString("code"),
                role == null ? receiver(MessageKind.of(rs.getString("about"))) : role,
                List.of((String[]) rs.getArray("together").getArray()));
    }

    /** Of a kind that goes to people of one role. */
    private static String receiver(MessageKind kind) {
        return switch (kind) {
            case SESSION_BRIEF,
                    AGREEMENT_REMINDER,
                    OBJECTIVE_AGREEMENT,
                    OBJECTIVE_RATING_MENTOR,
                    MENTOR_DECISION,
                    SUPERVISION_REMINDER,
                    SUPERVISION_DUE,
                    SUPERVISION_ANSWER -> "mentor";
            case WORKSPACE_REMOVED, PAIRS_IN_LINE, MENTOR_APPLICATION, SUPERVISION_FACTS -> "director";
            case SUPERVISION_REQUEST -> "supervisor";
            case REFERENT_REQUEST -> "referent";
            default -> "mentee";
        };
    }
}
