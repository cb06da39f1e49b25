package io.visavis.core.programme.imports.source;

import io.visavis.core.chat.Platform;
import io.visavis.core.programme.imports.source.Shape.Unfit;
import java.util.Locale;
import java.util.regex.Pattern;

/** How each platform names its workspaces. */
public final class WorkspaceShapes {
    private static final Pattern SLACK = Pattern.compile("[TE][A-Z0-9]{5,19}");
    private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private WorkspaceShapes() {}

    public static Shape<String> of(Platform platform) {
        return switch (platform) {
            case SLACK ->
                new Shape<>(
                        "the id of a Slack workspace such as T0123ABCD, or of an Enterprise Grid organisation such as"
                                + " E0123ABCD",
                        text -> matching(text.toUpperCase(Locale.ROOT), SLACK, text, "a Slack workspace"));
            case TEAMS ->
                new Shape<>(
                        "the id of a Microsoft Entra tenant such as 72f988bf-86f1-41af-91ab-2d7cd011db47",
                        text -> matching(text.toLowerCase(Locale.ROOT), GUID, text, "a tenant"));
        };
    }

    private static String matching(String id, Pattern form, String text, String what) throws Unfit {
        if (!form.matcher(id).matches()) {
            throw new Unfit(text, "is not the id of " + what);
        }
        return id;
    }
}
