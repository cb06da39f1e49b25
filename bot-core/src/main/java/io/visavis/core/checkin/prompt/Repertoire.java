package io.visavis.core.checkin.prompt;

import java.util.List;

/**
 * What one programme asks.
 *
 * @param offered what may be asked, the bundled questions first
 * @param first codes among them that are asked before any other, in this order
 */
public record Repertoire(List<Prompt> offered, List<String> first) {
    /**
     * So many questions a programme offers at least. Someone asked every week is asked eight others before one comes
     * back, so that with nine there is always one that has rested.
     */
    public static final int LEAST = 9;

    public Repertoire {
        offered = List.copyOf(offered);
        first = List.copyOf(first);
    }
}
