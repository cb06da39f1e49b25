package io.visavis.core.objective;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Which level was reached, at mid-term and at the end, as each of the pair rates it. */
public record Ratings(Rating mid, Rating end) {

    Rating at(Moment moment) {
        return moment == Moment.MID ? mid : end;
    }

    /** When attainment is told. */
    public enum Moment {
        MID(0),
        END(1);

        private static final int BEFORE_THE_END = 14;

        private final int sequence;

        Moment(int sequence) {
            this.sequence = sequence;
        }

        /** That of its messages in the outbox. */
        public int sequence() {
            return sequence;
        }

        static Moment ofSequence(int sequence) {
            return sequence == MID.sequence ? MID : END;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The first day on which this is asked: half-way, and two weeks before the last day. */
        LocalDate from(LocalDate startsOn, LocalDate endsOn) {
            LocalDate half = startsOn.plusDays((endsOn.toEpochDay() - startsOn.toEpochDay()) / 2);
            LocalDate end = endsOn.minusDays(BEFORE_THE_END);
            return this == MID ? half : end.isAfter(half) ? end : half.plusDays(1);
        }

        /** The one that is told on a day: mid-term until the end comes, which stays. Empty before mid-term. */
        static Optional<Moment> on(LocalDate day, Objective.Programme programme) {
            if (!day.isBefore(END.from(programme.startsOn(), programme.endsOn()))) {
                return Optional.of(END);
            }
            return day.isBefore(MID.from(programme.startsOn(), programme.endsOn()))
                    ? Optional.empty()
                    : Optional.of(MID);
        }
    }

    /** Who rates. */
    public enum Rater {
        MENTEE,
        MENTOR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * At one moment. Each rates without knowing the other's; once both did, both see both and may change their own.
     *
     * @param mentee −2 to +2; null until they rated
     * @param mentor in the same way
     */
    public record Rating(@Nullable Integer mentee, @Nullable Integer mentor) {

        @Nullable
        Integer by(Rater rater) {
            return rater == Rater.MENTEE ? mentee : mentor;
        }

        boolean isMutual() {
            return mentee != null && mentor != null;
        }

        /**
         * The level that counts: the mean of the two, which is the agreed one where they agree. The guide that is most
         * followed has the level agreed in conversation (Turner-Stokes, Clinical Rehabilitation 23, 2009, 362–370); two
         * who rate on their own agree poorly on a single goal, though without leaning to one side (Bovend'Eerdt et al.,
         * Journal of Rehabilitation Medicine 43, 2011, 46–49), which is what a mean evens out. Neither rating is taken
         * for the truth, and to agree the two change theirs. A manager without a mentor counts alone.
         */
        OptionalDouble level(boolean paired) {
            if (mentee != null && mentor != null) {
                return OptionalDouble.of((mentee + mentor) / 2.0);
            }
            return mentee != null && !paired ? OptionalDouble.of(mentee) : OptionalDouble.empty();
        }
    }
}
