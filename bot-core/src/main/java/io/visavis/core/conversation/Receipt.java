package io.visavis.core.conversation;

import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.Platform;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a second delivery is known by: short and plain, whatever the platform's own id looks like. */
final class Receipt {
    private Receipt() {}

    /** @return blank where nothing tells a second delivery from a second deed */
    static String of(Inbound inbound) {
        String receipt = inbound instanceof Inbound.Said said
                ? said.receipt()
                : inbound instanceof Inbound.Asked asked
                        ? asked.receipt()
                        : inbound instanceof Inbound.AmongOthers others ? others.receipt() : "";
        return of(inbound.from().platform(), receipt);
    }

    /** @return blank for a blank id */
    static String of(Platform platform, String id) {
        return id.isBlank() ? "" : platform.code() + " " + digest(id);
    }

    private static String digest(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
