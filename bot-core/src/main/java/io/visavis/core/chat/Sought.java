package io.visavis.core.chat;

import io.visavis.core.chat.Sending.Unreachable.Reason;

/** What became of looking for someone by their e-mail address in one workspace. */
public sealed interface Sought {

    /** Their account. {@code guest}: it is one of a guest, who was let into parts of the workspace alone. */
    record Found(Account account, boolean guest) implements Sought {}

    /** Nobody there has the address, or the platform cannot look people up. */
    record Nobody() implements Sought {}

    /** An account has the address and cannot be used. */
    record Barred(Account account, Reason reason) implements Sought {}
}
