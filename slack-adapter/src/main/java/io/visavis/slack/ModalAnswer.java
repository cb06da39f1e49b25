package io.visavis.slack;

import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Reply;
import io.visavis.core.chat.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an acknowledgement can do with the modal that was sent. */
final class ModalAnswer {
    private ModalAnswer() {}

    /** Slack takes errors only at blocks of the modal; one for anything else is shown at the first. */
    static ViewSubmissionResponse errors(Map<String, String> byInput, ViewState state) {
        Set<String> blocks = state.getValues().keySet();
        String first = blocks.stream().findFirst().orElse("");
        Map<String, String> byBlock = new LinkedHashMap<>();
        byInput.forEach((input, message) -> {
            String block = MomentInput.block(input, blocks);
            byBlock.merge(blocks.contains(block) ? block : first, message, (one, other) -> one + " " + other);
        });
        return ViewSubmissionResponse.builder()
                .responseAction("errors")
                .errors(byBlock)
                .build();
    }

    /**
     * A refused form that is about something else by now, such as another mentor: Slack would keep the modal as it is,
     * and with it what it was about, so that it could never be sent. It is put anew, with what is wrong above it.
     */
    static Form mended(Reply.RejectFields rejected) {
        Form form = rejected.form();
        List<Block> intro = new ArrayList<>();
        rejected.errors().values().stream().sorted().map(ModalAnswer::strong).forEach(intro::add);
        intro.addAll(form.intro());
        return form.introducedBy(intro);
    }

    private static Block strong(String error) {
        return new Block.Text(List.of(Span.strong(error)));
    }

    /** Another form in the place of this one. */
    static ViewSubmissionResponse next(View view) {
        return ViewSubmissionResponse.builder()
                .responseAction("update")
                .view(view)
                .build();
    }
}
