package io.visavis.core;

import io.visavis.core.agreement.AgreementTalk;
import io.visavis.core.agreement.Agreements;
import io.visavis.core.agreement.ComposeAgreement;
import io.visavis.core.agreement.PlanAgreements;
import io.visavis.core.agreement.jdbc.JdbcAgreements;
import io.visavis.core.onboarding.ComposeFirstContact;
import io.visavis.core.onboarding.PlanFirstContacts;
import io.visavis.core.onboarding.TakePart;
import io.visavis.core.referent.AskReferent;
import io.visavis.core.referent.ComposeReferentMessage;
import io.visavis.core.referent.Referents;
import io.visavis.core.referent.jdbc.JdbcReferents;

/** How people come to take part, on what they agree, and who helps outside the hierarchy. */
final class OnboardingPart extends Part {
    private final Agreements agreements;
    private final TakePart takePart;
    private final AgreementTalk agreementTalk;
    private final AskReferent askReferent;

    OnboardingPart(Ground ground) {
        this.agreements = new JdbcAgreements(ground.jdbi());
        this.agreementTalk = new AgreementTalk(agreements, ground.clock());
        Referents referents = new JdbcReferents(ground.jdbi());
        this.askReferent = new AskReferent(referents, ground.clock());
        ComposeFirstContact firstContact =
                new ComposeFirstContact(ground.participations(), ground.outbox(), ground.calendar());
        this.takePart = new TakePart(
                ground.participations(),
                ground.people(),
                ground.platforms(),
                firstContact,
                askReferent::buttons,
                ground.clock());
        talkWith(takePart, agreementTalk, askReferent);
        compose(firstContact, new ComposeAgreement(agreements), new ComposeReferentMessage(referents));
        plan(
                "first contacts",
                new PlanFirstContacts(ground.participations(), ground.people(), ground.calendar(), ground.clock())
                        ::run);
        plan("agreements", new PlanAgreements(agreements, ground.clock())::run);
    }

    Agreements agreements() {
        return agreements;
    }

    TakePart takePart() {
        return takePart;
    }

    AgreementTalk agreementTalk() {
        return agreementTalk;
    }

    AskReferent askReferent() {
        return askReferent;
    }
}
