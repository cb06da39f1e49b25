package io.visavis.teams;

import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.credentials.ServiceClientCredentials;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import retrofit2.Retrofit;

/**
 * The SDK's connector clients, one for each service URL, of which Microsoft has a handful. All share one
 * HTTP client's threads and connections, repeat nothing, and go to trusted hosts only.
 */
final class ConnectorClients {
    private final Map<String, RestConnectorClient> clients = new ConcurrentHashMap<>();
    private final TeamsEndpoints endpoints;
    private final ServiceClientCredentials credentials;
    private final OkHttpClient http;

    ConnectorClients(TeamsEndpoints endpoints, ServiceClientCredentials credentials, OkHttpClient http) {
        this.endpoints = endpoints;
        this.credentials = credentials;
        this.http = http;
    }

    /** @return empty when the address is not to be trusted with the bot's token */
    Optional<Conversations> at(String serviceUrl) {
        return endpoints.trust(serviceUrl)
                ? Optional.of(clients.computeIfAbsent(serviceUrl, this::client).getConversations())
                : Optional.empty();
    }

    private RestConnectorClient client(String serviceUrl) {
        return new RestConnectorClient(new RestClient.Builder(http.newBuilder(), new Retrofit.Builder())
                .withBaseUrl(serviceUrl)
                .withCredentials(credentials)
                .withSerializerAdapter(new WireFormat())
                .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
                .withRetryStrategy(new NoRetries())
                .build());
    }

    /** The SDK repeats failed calls three times, sends included, which may send a message four times. */
    private static final class NoRetries extends RetryStrategy {
        NoRetries() {
            super("none", false);
        }

        @Override
        public boolean shouldRetry(int retryCount, Response response) {
            return false;
        }
    }
}
