package io.visavis.core.mentor.supervision;

import io.visavis.core.chat.Block;
import io.visavis.core.chat.Form;
import io.visavis.core.chat.Input;
import io.visavis.core.mentor.supervision.Groups.Group;
import io.visavis.core.mentor.supervision.Groups.Meeting;
import io.visavis.core.mentor.supervision.Groups.Member;
import io.visavis.core.words.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A supervisor's forms: a new group, who is in it, a date, and who was there. */
final class GroupForms {
    static final String NEW = "supervision.group";
    static final String MEMBERS = "supervision.members";
    static final String DATE = "supervision.date";
    static final String ATTENDANCE = "supervision.attendance";
    static final int NAME_MAX = 80;
    static final int PLACE_MAX = 300;
    static final List<Integer> MINUTES = List.of(60, 90, 120, 180);

    private final Words words;

    GroupForms(Words words) {
        this.words = words;
    }

    Form group(long programme, Map<String, String> values) {
        Input name = new Input.TextInput(
                "name", words.say("mentor.group.name"), null, false, values.get("name"), NAME_MAX, true);
        return form(NEW, "mentor.group.form", List.of(), List.of(name), Long.toString(programme));
    }

    /** @param others mentors of the programme who are not in the group */
    Form members(Group group, List<Ledger> others, Map<String, String> values) {
        List<Input.Option> options = Stream.concat(
                        others.stream()
                                .map(mentor -> new Input.Option(
                                        "add" + mentor.mentor(), words.say("mentor.group.add", "name", mentor.name()))),
                        group.members().stream()
                                .map(member -> new Input.Option(
                                        "remove" + member.id(),
                                        words.say("mentor.group.remove", "name", member.name()))))
                .toList();
        Input who = new Input.Choice("member", words.say("mentor.group.member"), options, values.get("member"), true);
        return form(
                MEMBERS,
                "mentor.group.members.form",
                List.of(Block.Text.of(group.name())),
                List.of(who),
                group.programme() + ":" + group.id());
    }

    Form date(Group group, Map<String, String> values) {
        List<Input> inputs = List.of(
                new Input.DateTime("starts", words.say("mentor.date.starts"), values.get("starts"), true),
                new Input.Choice(
                        "minutes",
                        words.say("mentor.date.minutes"),
                        MINUTES.stream()
                                .map(n -> new Input.Option(
                                        Integer.toString(n), words.say("mentor.minutes", "minutes", n)))
                                .toList(),
                        values.getOrDefault("minutes", "90"),
                        true),
                new Input.TextInput(
                        "place", words.say("mentor.date.place"), null, false, values.get("place"), PLACE_MAX, true));
        return form(
                DATE,
                "mentor.date.form",
                List.of(Block.Text.of(group.name())),
                inputs,
                group.programme() + ":" + group.id());
    }

    /** One choice for each member; whoever was marked before keeps their mark, anyone else was there. */
    Form attendance(Meeting meeting, List<Member> members, String moment) {
        List<Input.Option> options = Stream.of("yes", "no")
                .map(there -> new Input.Option(there, words.say("mentor.attendance." + there)))
                .toList();
        List<Input> inputs = members.stream()
                .<Input>map(member -> new Input.Choice(
                        "m" + member.id(),
                        words.say("mentor.attendance.name", "name", member.name()),
                        options,
                        meeting.held() && !meeting.attended().contains(member.id()) ? "no" : "yes",
                        true))
                .toList();
        return form(
                ATTENDANCE,
                "mentor.attendance.form",
                List.of(
                        Block.Text.of(
                                words.say("mentor.attendance.of", "group", meeting.groupName(), "moment", moment)),
                        new Block.Context(words.say("mentor.attendance.only"))),
                inputs,
                meeting.programme() + ":" + meeting.id());
    }

    private Form form(String id, String title, List<Block> intro, List<Input> inputs, String context) {
        return new Form(
                id,
                words.say(title),
                intro,
                inputs,
                words.say("mentor.form.save"),
                words.say("mentor.form.cancel"),
                context);
    }
}
