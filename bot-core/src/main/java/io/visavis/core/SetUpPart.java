package io.visavis.core;

import io.visavis.core.checkin.ForeseeQuestions;
import io.visavis.core.reporting.EndPair;
import io.visavis.core.setup.AddPeople;
import io.visavis.core.setup.ChangeAims;
import io.visavis.core.setup.ChangePeople;
import io.visavis.core.setup.ChangeSettings;
import io.visavis.core.setup.DirectQuestions;
import io.visavis.core.setup.ForeseeForDirector;
import io.visavis.core.setup.Participants;
import io.visavis.core.setup.ProgrammeCard;
import io.visavis.core.setup.Questions;
import io.visavis.core.setup.SetUpProgramme;
import io.visavis.core.setup.Setup;
import io.visavis.core.setup.WriteQuestions;
import io.visavis.core.setup.jdbc.JdbcParticipants;
import io.visavis.core.setup.jdbc.JdbcQuestions;
import io.visavis.core.setup.jdbc.JdbcSetup;

/** How a director sets a programme up. */
final class SetUpPart extends Part {

    SetUpPart(Ground ground, EndPair endPair, ForeseeQuestions foresee) {
        Setup setup = new JdbcSetup(ground.jdbi());
        Participants participants = new JdbcParticipants(ground.jdbi());
        Questions questions = new JdbcQuestions(ground.jdbi(), ground.library());
        ProgrammeCard card = new ProgrammeCard(setup, participants, endPair);
        talkWith(
                new SetUpProgramme(ground.memberships(), card),
                new ChangeSettings(setup, card, ground.clock()),
                new ChangeAims(setup),
                new DirectQuestions(questions, ground.library()),
                new WriteQuestions(questions, ground.library()),
                new ForeseeForDirector(participants, foresee),
                new AddPeople(participants, ground.people(), ground.platforms(), ground.holidays()),
                new ChangePeople(
                        participants, ground.people(), ground.platforms(), ground.holidays(), endPair, ground.clock()));
    }
}
