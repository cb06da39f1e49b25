package io.visavis.core.settings;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.List;

/** The time zones that someone may choose from. */
public final class Zones {
    private Zones() {}

    /**
     * Those of a country, by name.
     *
     * @param region such as {@code FR} or {@code CA-QC}
     */
    public static List<String> ofCountry(String region) {
        String country = region.split("-", 2)[0];
        return TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, country, null).stream()
                .filter(ZoneId.getAvailableZoneIds()::contains)
                .sorted()
                .toList();
    }
}
