package io.visavis.core;

import io.visavis.core.matching.pairing.AnswerProposal;
import io.visavis.core.matching.pairing.ChangeProposals;
import io.visavis.core.matching.pairing.ComposeProposal;
import io.visavis.core.matching.pairing.DirectPairs;
import io.visavis.core.matching.pairing.Pairings;
import io.visavis.core.matching.pairing.RemindOfProposals;
import io.visavis.core.matching.pairing.ShowPairs;
import io.visavis.core.matching.pairing.jdbc.JdbcPairings;
import io.visavis.core.matching.pairing.jdbc.JdbcPreferences;
import io.visavis.core.mentorship.ComposePairMessage;
import io.visavis.core.mentorship.LiveAsPair;
import io.visavis.core.mentorship.Relationships;
import io.visavis.core.mentorship.jdbc.JdbcRelationships;
import io.visavis.core.reporting.ComposeLineNotice;
import io.visavis.core.reporting.EndPair;
import io.visavis.core.reporting.PairsInLine;
import io.visavis.core.reporting.jdbc.JdbcPairsInLine;
import io.visavis.core.session.handover.ChooseHandOver;
import java.time.Clock;

/** How pairs are found, live and end. */
final class PairPart extends Part {
    private final AnswerProposal proposals;
    private final EndPair endPair;

    /** @param handOver what managers let a new mentor read */
    PairPart(Ground ground, ChooseHandOver handOver) {
        Clock clock = ground.clock();
        PairsInLine pairsInLine = new JdbcPairsInLine(ground.jdbi());
        Relationships relationships = new JdbcRelationships(ground.jdbi());
        Pairings pairings = new JdbcPairings(ground.jdbi());
        this.proposals = new AnswerProposal(pairings, clock);
        this.endPair = new EndPair(pairsInLine, clock);
        LiveAsPair pairLife = new LiveAsPair(relationships, clock);
        DirectPairs directPairs = new DirectPairs(pairings, relationships, clock);
        talkWith(
                new ShowPairs(
                        ground.memberships(),
                        directPairs,
                        proposals,
                        pairLife,
                        handOver,
                        new JdbcPreferences(ground.jdbi()),
                        pairings),
                directPairs,
                new ChangeProposals(pairings, clock),
                proposals,
                pairLife,
                endPair);
        compose(
                new ComposeProposal(pairings),
                new ComposePairMessage(relationships),
                new ComposeLineNotice(pairsInLine));
        plan("proposals", new RemindOfProposals(pairings, clock)::plan);
        plan("fit checks", pairLife::plan);
    }

    AnswerProposal proposals() {
        return proposals;
    }

    EndPair endPair() {
        return endPair;
    }
}
