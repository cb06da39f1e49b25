package io.visavis.core.chat;

import org.jspecify.annotations.Nullable;

/**
 * What a platform says of one of its users. Anything it does not say is null.
 *
 * @param email the address by which the person is known in the programme
 * @param locale a BCP 47 tag such as {@code fr-CA}
 * @param zone an IANA zone such as {@code Europe/Paris}
 * @param standing what they are in the workspace
 */
public record Profile(
        @Nullable String email,
        @Nullable String displayName,
        @Nullable String locale,
        @Nullable String zone,
        Standing standing) {

    /** What someone is in a workspace. */
    public enum Standing {
        MEMBER,
        /** Let into parts of the workspace by its administrators. */
        GUEST,
        /** Of another organisation, whose administrators name their address: it is not believed here. */
        FOREIGN,
        DEACTIVATED
    }

    /** Of a member. */
    public Profile(
            @Nullable String email, @Nullable String displayName, @Nullable String locale, @Nullable String zone) {
        this(email, displayName, locale, zone, Standing.MEMBER);
    }
}
