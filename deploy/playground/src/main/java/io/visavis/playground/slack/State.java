package io.visavis.playground.slack;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Everything the stand-in keeps. Its monitor guards all parts; it is never held while the bot is called. */
final class State {
    final String team;
    final String name;
    final Workplace workplace;
    final Faults faults = new Faults();
    final Timestamps timestamps;
    final Triggers triggers;
    final WireLog wire;
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private int views;
    private int charts = 2;

    /** @param number keeps ids apart from those of other workspaces */
    State(Clock clock, String team, String name, int number) {
        this.team = team;
        this.name = name;
        this.workplace = new Workplace(team, number);
        this.timestamps = new Timestamps(clock);
        this.triggers = new Triggers(clock);
        this.wire = new WireLog(clock);
    }

    /** Whether it stands for a whole Enterprise Grid organisation. */
    boolean isEnterprise() {
        return team.startsWith("E");
    }

    String nextViewId() {
        return "V" + ++views;
    }

    /** How many charts a message may hold; none where the workspace does not have them yet. */
    int charts() {
        return charts;
    }

    void drawCharts(boolean draws) {
        charts = draws ? 2 : 0;
    }

    void onChange(Consumer<String> listener) {
        listeners.add(listener);
    }

    void changed(Workplace.Person person) {
        listeners.forEach(l -> l.accept(person.member.email()));
    }
}
