package io.visavis.server.wiring;

import io.visavis.core.store.Database;
import io.visavis.core.workspace.Installations;
import io.visavis.core.workspace.OAuthStates;
import io.visavis.core.workspace.Sealing;
import io.visavis.core.workspace.jdbc.JdbcInstallations;
import io.visavis.core.workspace.jdbc.JdbcOAuthStates;
import io.visavis.server.settings.SlackSettings.Installable;
import io.visavis.slack.SlackSettings;

/** The Slack app that workspaces install, and where their tokens are kept. */
record SlackInstalls(SlackSettings.App app, Installations installations, OAuthStates states) {

    static SlackInstalls of(Installable given, Database database) {
        return new SlackInstalls(
                new SlackSettings.App(given.clientId(), given.clientSecret().value(), given.publicUrl()),
                new JdbcInstallations(
                        database.jdbi(), Sealing.with(given.sealingKeys().value())),
                new JdbcOAuthStates(database.jdbi()));
    }
}
