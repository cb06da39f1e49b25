package io.visavis.teams;

/** A request that is not let in. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param status 400, 401, 403, 413 or 500
     * @param reason for the log: says what was wrong, quotes nothing of the request
     */
    Refusal(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
