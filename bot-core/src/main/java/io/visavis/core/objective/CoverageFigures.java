package io.visavis.core.objective;

/** What a programme's objectives come to, in numbers that are not fit to be shown as they are. */
public interface CoverageFigures {

    /** The numbers of one programme, over those enrolled at present. */
    Coverage of(long programmeId);
}
