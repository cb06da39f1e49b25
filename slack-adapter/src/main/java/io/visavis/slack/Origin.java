package io.visavis.slack;

import com.slack.api.app_backend.events.payload.Authorization;
import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where a request comes from. One for an installation of a whole Enterprise Grid organisation may name no team.
 *
 * @param whole whether the bot is installed for the whole organisation
 */
record Origin(@Nullable String team, @Nullable String enterprise, boolean whole) {

    static Origin of(EventsApiPayload<?> payload) {
        List<Authorization> authorizations = payload.getAuthorizations();
        Authorization first = authorizations == null || authorizations.isEmpty() ? null : authorizations.get(0);
        if (first == null) {
            return new Origin(payload.getTeamId(), payload.getEnterpriseId(), false);
        }
        return new Origin(
                first.getTeamId() == null ? payload.getTeamId() : first.getTeamId(),
                first.getEnterpriseId() == null ? payload.getEnterpriseId() : first.getEnterpriseId(),
                Boolean.TRUE.equals(first.getIsEnterpriseInstall()));
    }

    static Origin of(BlockActionPayload payload) {
        return new Origin(
                id(payload.getTeam(), BlockActionPayload.Team::getId),
                id(payload.getEnterprise(), BlockActionPayload.Enterprise::getId),
                payload.isEnterpriseInstall());
    }

    static Origin of(MessageShortcutPayload payload) {
        return new Origin(
                id(payload.getTeam(), MessageShortcutPayload.Team::getId),
                id(payload.getEnterprise(), MessageShortcutPayload.Enterprise::getId),
                payload.isEnterpriseInstall());
    }

    static Origin of(ViewSubmissionPayload payload) {
        return new Origin(
                id(payload.getTeam(), ViewSubmissionPayload.Team::getId),
                id(payload.getEnterprise(), ViewSubmissionPayload.Enterprise::getId),
                payload.isEnterpriseInstall());
    }

    static Origin of(SlashCommandPayload payload) {
        return new Origin(payload.getTeamId(), payload.getEnterpriseId(), payload.isEnterpriseInstall());
    }

    /** The SDK has a class of its own for the same team in each kind of payload. */
    private static <P> @Nullable String id(@Nullable P place, Function<P, String> id) {
        return place == null ? null : id.apply(place);
    }
}
