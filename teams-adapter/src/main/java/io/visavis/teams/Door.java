package io.visavis.teams;

import jakarta.servlet.http.HttpServletRequest;

/** Decides who may bring activities. */
interface Door {

    /** Looks at who is there, before anything of the body is read. */
    Guest knock(HttpServletRequest request) throws Refusal;

    /** What the clients of those it lets in can do. */
    default Dialogs dialogs() {
        return Dialogs.KNOWN;
    }

    /** One who was let in. */
    interface Guest {

        /** Looks at what they bring, before anything is done with it. */
        void bring(IncomingActivity activity) throws Refusal;
    }
}
