package io.visavis.core.programme.imports.draft;

import java.util.List;
import java.util.Map;

/**
 * What became of a draft.
 *
 * @param tallies one for each kind, in its order
 * @param changes what changed of each kind, by name, such as {@code + lea@vega.example}; empty where nobody asked
 * @param inLine the programme's pairs that stand in one reporting line, such as {@code a@x.example and b@x.example}
 */
public record Merged(Map<Kind, Tally> tallies, Map<Kind, List<String>> changes, List<String> inLine) {}
