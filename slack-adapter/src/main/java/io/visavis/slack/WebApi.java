package io.visavis.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;

/** The SDK's client, set up so that no call is ever made twice and none hangs. */
final class WebApi {
    private static final Duration CALL = Duration.ofSeconds(10);

    private WebApi() {}

    static Slack open(URI apiUrl) {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(apiUrl.toString());
        config.setStatsEnabled(false);
        // these would write whole messages to the log
        config.getHttpClientResponseHandlers().clear();
        if (isLoopback(apiUrl)) {
            config.setProxyUrl(null);
        }
        return Slack.getInstance(config, client(config));
    }

    private static SlackHttpClient client(SlackConfig config) {
        OkHttpClient ok = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .callTimeout(CALL)
                // shorter than servers keep idle connections, since a stale one is not tried again
                .connectionPool(new ConnectionPool(20, 20, TimeUnit.SECONDS))
                .build();
        SlackHttpClient client = new SlackHttpClient(ok);
        client.setConfig(config);
        return client;
    }

    private static boolean isLoopback(URI apiUrl) {
        try {
            return InetAddress.getByName(apiUrl.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
