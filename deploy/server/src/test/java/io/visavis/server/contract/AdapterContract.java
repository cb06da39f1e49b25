package io.visavis.server.contract;

/**
 * What both adapters owe the core and the people in chat: one scenario, played through signed requests at the
 * adapter's own door, against a stand-in that refuses what the platform refuses.
 */
abstract class AdapterContract
        implements ManagerContract,
                MentorContract,
                ApplicationContract,
                ObjectiveContract,
                DirectorContract,
                SetUpContract,
                PairingContract,
                HandOverContract,
                QuestionContract,
                BeginningContract,
                EveryoneContract,
                CalendarContract,
                SessionContract,
                LaterContract,
                ClosingContract,
                DeliveryContract {}
