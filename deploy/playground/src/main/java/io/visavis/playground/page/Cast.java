package io.visavis.playground.page;

import java.util.List;

/**
 * One person whom the page lets you be.
 *
 * @param email by which the stand-in knows them
 * @param roles display codes: {@code mentee}, {@code mentor}, {@code director}, {@code supervisor}
 * @param platform which stand-in plays their chat: {@code slack} or {@code teams}
 * @param language a BCP 47 tag
 * @param zone an IANA zone, in which the times of their messages are shown
 */
public record Cast(
        String email,
        String name,
        List<String> roles,
        String platform,
        String programme,
        String organisation,
        String language,
        String zone) {
    public Cast {
        roles = List.copyOf(roles);
    }
}
