package io.visavis.core.mentor.training;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The training modules of programmes, and who completed which. */
public interface Training {

    /** Someone's programmes as a mentor that are not over and have modules, with all of these. */
    List<Programme> of(long personId, LocalDate today);

    /** @return false when it is no module of a programme in which they mentor */
    boolean complete(long personId, long module, LocalDate day);

    /** Takes back what they marked themselves; what the file says stays.
     *
     * @return false when there is nothing to take back
     */
    boolean undo(long personId, long module);

    /** A programme and its modules in their order. */
    record Programme(long id, String nameEn, String nameFr, List<Module> modules) {
        public Programme {
            modules = List.copyOf(modules);
        }
    }

    /**
     * @param completedOn null while it is not completed
     * @param fromFile whether the file says that it is completed
     */
    record Module(
            long id,
            String nameEn,
            String nameFr,
            String link,
            int minutes,
            boolean required,
            @Nullable LocalDate completedOn,
            boolean fromFile) {}
}
