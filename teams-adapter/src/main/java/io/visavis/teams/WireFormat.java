package io.visavis.teams;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;

/**
 * How the SDK's connector client writes and reads. Its own way, made for another service, writes the
 * fields behind the extra properties, an empty "properties" in every account and attachment.
 */
final class WireFormat extends JacksonAdapter {
    private final ObjectMapper mapper = JsonMapper.builder()
            .findAndAddModules()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    @Override
    public ObjectMapper serializer() {
        return mapper;
    }
}
