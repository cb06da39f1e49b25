package io.visavis.core;

import io.visavis.core.chat.ChatPlatform;
import io.visavis.core.checkin.prompt.PromptLibrary;
import io.visavis.core.checkin.prompt.jdbc.JdbcOwnPrompts;
import io.visavis.core.delivery.ChatPlatforms;
import io.visavis.core.delivery.Composer;
import io.visavis.core.delivery.Outbox;
import io.visavis.core.delivery.RewriteCard;
import io.visavis.core.delivery.jdbc.JdbcOutbox;
import io.visavis.core.onboarding.OnlyWithConsent;
import io.visavis.core.onboarding.Participations;
import io.visavis.core.onboarding.jdbc.JdbcParticipations;
import io.visavis.core.people.Memberships;
import io.visavis.core.people.People;
import io.visavis.core.people.jdbc.JdbcMemberships;
import io.visavis.core.people.jdbc.JdbcPeople;
import io.visavis.core.schedule.PublicHolidays;
import io.visavis.core.schedule.WorkingCalendar;
import io.visavis.core.settings.OnlyWantedReminders;
import io.visavis.core.settings.Preferences;
import io.visavis.core.settings.jdbc.JdbcPreferences;
import io.visavis.core.store.Database;
import io.visavis.core.workspace.ServedWorkspaces;
import io.visavis.core.workspace.jdbc.JdbcWorkspaces;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import org.jdbi.v3.core.Jdbi;

/**
 * What every feature stands on.
 *
 * @param connected the platforms that the settings switch on
 * @param background for work that an answer does not wait for
 */
record Ground(
        Jdbi jdbi,
        Clock clock,
        Executor background,
        List<ChatPlatform> connected,
        ChatPlatforms platforms,
        ServedWorkspaces workspaces,
        People people,
        Memberships memberships,
        Participations participations,
        Preferences preferences,
        PublicHolidays holidays,
        WorkingCalendar calendar,
        PromptLibrary library,
        Outbox outbox) {

    static Ground of(
            Database database, Collection<? extends ChatPlatform> connected, Clock clock, Executor background) {
        Jdbi jdbi = database.jdbi();
        PublicHolidays holidays = new PublicHolidays();
        return new Ground(
                jdbi,
                clock,
                background,
                List.copyOf(connected),
                new ChatPlatforms(connected),
                new ServedWorkspaces(new JdbcWorkspaces(jdbi)),
                new JdbcPeople(jdbi),
                new JdbcMemberships(jdbi),
                new JdbcParticipations(jdbi),
                new JdbcPreferences(jdbi),
                holidays,
                new WorkingCalendar(holidays),
                PromptLibrary.bundled().with(new JdbcOwnPrompts(jdbi)),
                new JdbcOutbox(jdbi));
    }

    RewriteCard rewriteCard() {
        return new RewriteCard(people, platforms, background);
    }

    /** Says what it says to those alone who take part, and reminds those alone who want it. */
    Composer onlyWhatIsWanted(Composer feature) {
        return new OnlyWithConsent(new OnlyWantedReminders(feature, preferences), participations);
    }
}
