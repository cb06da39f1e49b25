package io.visavis.core;

import io.visavis.core.reporting.EndPair;
import io.visavis.core.setup.AddPeople;
import io.visavis.core.setup.ChangeAims;
import io.visavis.core.setup.ChangePeople;
import io.visavis.core.setup.ChangeSettings;
import io.visavis.core.setup.Participants;
import io.visavis.core.setup.ProgrammeCard;
import io.visavis.core.setup.SetUpProgramme;
import io.visavis.core.setup.Setup;
import io.visavis.core.setup.jdbc.JdbcParticipants;
import io.visavis.core.setup.jdbc.JdbcSetup;

/** How a director sets a programme up. */
final class SetUpPart extends Part {

    SetUpPart(Ground ground, EndPair endPair) {
        Setup setup = new JdbcSetup(ground.jdbi());
        Participants participants = new JdbcParticipants(ground.jdbi());
        ProgrammeCard card = new ProgrammeCard(setup, participants, endPair);
        talkWith(
                new SetUpProgramme(ground.memberships(), card),
                new ChangeSettings(setup, card, ground.clock()),
                new ChangeAims(setup),
                new AddPeople(participants, ground.people(), ground.platforms(), ground.holidays()),
                new ChangePeople(
                        participants, ground.people(), ground.platforms(), ground.holidays(), endPair, ground.clock()));
    }
}
