package io.visavis.core;

import io.visavis.core.delivery.Composer;
import io.visavis.core.later.BringAgain;
import io.visavis.core.later.OfferLater;
import io.visavis.core.later.PutOffMessage;
import io.visavis.core.later.PutOffs;
import io.visavis.core.later.jdbc.JdbcPutOffs;
import java.util.List;

/** Putting off, which stands around all that the other parts say of their own accord. */
final class LaterPart extends Part {

    /** @param features what the other parts say, to those alone who may be told */
    LaterPart(Ground ground, List<Composer> features) {
        PutOffs putOffs = new JdbcPutOffs(ground.jdbi());
        BringAgain again = new BringAgain(features, putOffs, ground.calendar());
        talkWith(new PutOffMessage(putOffs, again, ground.clock()));
        features.forEach(feature -> compose(new OfferLater(feature, again, putOffs)));
        compose(again);
    }
}
