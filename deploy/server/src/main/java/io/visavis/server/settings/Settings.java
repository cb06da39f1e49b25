package io.visavis.server.settings;

import java.util.Map;
import java.util.Optional;

/**
 * All settings of one run, checked.
 *
 * @param slack empty when no Slack setting is given: Slack is off
 * @param teams empty when no Teams setting is given: Teams is off
 * @param sealingKeys seal what is kept and sign links; the first one does, all of them are believed
 */
public record Settings(
        DatabaseSettings database,
        HttpSettings http,
        Optional<SlackSettings> slack,
        Optional<TeamsSettings> teams,
        Optional<Secret> sealingKeys) {

    /**
     * Reads the settings; the names are those of the README.
     *
     * @param environment the process's environment
     * @throws BadSetting at the first setting that is unknown, missing or wrong
     */
    public static Settings from(Map<String, String> environment) {
        GivenValues given = GivenValues.read(environment);
        return new Settings(
                DatabaseSettings.from(given),
                HttpSettings.from(given),
                SlackSettings.from(given),
                TeamsSettings.from(given),
                given.sealingKeys());
    }
}
