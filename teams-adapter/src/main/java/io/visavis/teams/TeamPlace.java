package io.visavis.teams;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Optional;

/** A team that the bot is installed in: all that is needed to ask who is in it and to write to them. */
record TeamPlace(String serviceUrl, String team, String bot, String botName, String tenant) {

    /** @return empty when the activity does not come from a team */
    static Optional<TeamPlace> of(IncomingActivity activity) {
        String team =
                activity.json().path("channelData").path("team").path("id").asText();
        String serviceUrl = activity.serviceUrl();
        String tenant = activity.tenant();
        return team.isBlank() || serviceUrl == null || tenant == null
                ? Optional.empty()
                : Optional.of(new TeamPlace(
                        serviceUrl,
                        team,
                        activity.recipient().path("id").asText(),
                        activity.recipient().path("name").asText(),
                        tenant));
    }

    /** @return empty when this adapter did not write it */
    static Optional<TeamPlace> parse(String details) {
        try {
            return Optional.ofNullable(Json.MAPPER.readValue(details, TeamPlace.class));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String details() {
        return Json.MAPPER.valueToTree(this).toString();
    }

    /** How to write to a member who never wrote: their conversation is still to be created. */
    ConversationRef conversationWith(String user) {
        return new ConversationRef(serviceUrl, "", ConversationRef.PERSONAL, bot, botName, user, tenant);
    }
}
