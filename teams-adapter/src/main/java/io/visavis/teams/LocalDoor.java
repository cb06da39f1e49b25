package io.visavis.teams;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Lets in a Teams client that runs on this machine, for trying the bot out. Nobody is authenticated, so
 * what came through a proxy or from a page in a browser, both of which may stand on this machine for
 * somebody elsewhere, stays out.
 */
final class LocalDoor implements Door {
    private static final List<String> FROM_ELSEWHERE = List.of("X-Forwarded-For", "Forwarded", "Via", "Origin");

    @Override
    public Guest knock(HttpServletRequest request) throws Refusal {
        if (!isLoopback(request.getRemoteAddr())
                || FROM_ELSEWHERE.stream().anyMatch(header -> request.getHeader(header) != null)) {
            throw new Refusal(403, "not from this machine");
        }
        return activity -> {
            if (!TeamsEndpoints.isLoopback(activity.serviceUrl())) {
                throw new Refusal(403, "the service URL is not on this machine");
            }
            activity.withoutTenant();
        };
    }

    @Override
    public Dialogs dialogs() {
        return Dialogs.UNKNOWN;
    }

    private static boolean isLoopback(String numericAddress) {
        try {
            return InetAddress.getByName(numericAddress).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
