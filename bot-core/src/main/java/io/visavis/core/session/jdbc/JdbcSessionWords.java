package io.visavis.core.session.jdbc;

import io.visavis.core.chat.MessageRef;
import io.visavis.core.chat.Place;
import io.visavis.core.chat.Platform;
import io.visavis.core.session.MentoringSession;
import io.visavis.core.session.SessionWords;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@link SessionWords} in PostgreSQL. */
public final class JdbcSessionWords implements SessionWords {
    private final Jdbi jdbi;

    public JdbcSessionWords(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<String> wish(long sessionId) {
        return jdbi.withHandle(h -> h.createQuery("select words from session_wish where session_id = :id")
                .bind("id", sessionId)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void wish(long sessionId, String words, Instant now) {
        jdbi.useHandle(h -> {
            if (words.isBlank()) {
                h.execute("delete from session_wish where session_id = ?", sessionId);
            } else {
                h.createUpdate("""
                        insert into session_wish (session_id, words, written_at) values (:id, :words, :now)
                        on conflict (session_id) do update
                        set words = excluded.words, written_at = excluded.written_at
                        """)
                        .bind("id", sessionId)
                        .bind("words", words)
                        .bind("now", now)
                        .execute();
            }
        });
    }

    @Override
    public Optional<String> takeaway(MentoringSession session, long writer) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select d.takeaway
                        from mentoring_session s
                        left join session_debrief d on d.session_id = s.id and d.person_id = :writer
                                                   and d.audience = 'other'
                        where s.mentorship_id = :pair and s.starts_at < :start and s.state in ('planned', 'held')
                        order by s.starts_at desc, s.id desc limit 1
                        """)
                .bind("writer", writer)
                .bind("pair", session.mentorshipId())
                .bind("start", session.startsAt())
                .map((rs, context) -> Optional.ofNullable(rs.getString(1)))
                .findOne()
                .flatMap(takeaway -> takeaway));
    }

    @Override
    public Optional<Standing> brief(MentoringSession session) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select o.platform, o.workspace, o.conversation, o.message_id
                        from outbox o
                        where o.kind = 'session_brief' and o.subject_id = :id and o.sequence = :moves
                          and o.person_id = :mentor and o.state = 'sent' and o.message_id is not null
                          and o.merged_into is null
                          and not exists (select from outbox m where m.merged_into = o.id)
                          and exists (select from allowed_workspace w
                                      where w.person_id = o.person_id and w.programme_id = o.programme_id
                                        and w.platform = o.platform and w.workspace = o.workspace)
                        """)
                .bind("id", session.id())
                .bind("moves", session.moves())
                .bind("mentor", session.mentor().personId())
                .map((rs, context) -> new Standing(
                        new Place(Platform.of(rs.getString(1)).orElseThrow(), rs.getString(2)),
                        new MessageRef(rs.getString(3), rs.getString(4))))
                .findOne());
    }
}
