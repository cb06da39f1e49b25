package io.visavis.core.checkin;

import io.visavis.core.words.Words;

/** What a manager plans: if the cue happens, then they do the action. */
public record IfThen(String cue, String action) {

    public String in(Words words) {
        return words.say("checkin.if_then", "cue", cue, "action", action);
    }
}
