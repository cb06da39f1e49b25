package io.visavis.slack;

import com.slack.api.methods.response.users.UsersInfoResponse;
import com.slack.api.methods.response.users.UsersLookupByEmailResponse;
import com.slack.api.model.User;
import io.visavis.core.chat.Account;
import io.visavis.core.chat.PlatformUnavailable;
import io.visavis.core.chat.Profile;
import io.visavis.core.chat.Profile.Standing;
import io.visavis.core.chat.Sending.Unreachable.Reason;
import io.visavis.core.chat.Sought;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What Slack knows of the people of a workspace. */
final class People {
    private static final Set<String> NOBODY = Set.of("users_not_found", "user_not_found", "user_not_visible");

    private People() {}

    /** A bot is nobody. */
    static Sought byEmail(Workspace workspace, String id, String email) throws PlatformUnavailable {
        Answer<UsersLookupByEmailResponse> answer =
                Answer.of(() -> workspace.client().usersLookupByEmail(r -> r.email(email)));
        return known(answer.map(UsersLookupByEmailResponse::getUser))
                .filter(u -> !u.isBot() && !u.isAppUser())
                .map(u -> sought(u, id))
                .orElseGet(Sought.Nobody::new);
    }

    private static Sought sought(User user, String workspace) {
        Account account = InboundReader.account(workspace, user.getId(), null);
        return switch (standing(user, workspace)) {
            case MEMBER -> new Sought.Found(account, false);
            case GUEST -> new Sought.Found(account, true);
            case FOREIGN -> new Sought.Barred(account, Reason.FOREIGN);
            case DEACTIVATED -> new Sought.Barred(account, Reason.DEACTIVATED);
        };
    }

    static Optional<Profile> profile(Workspace workspace, Account account) throws PlatformUnavailable {
        Answer<UsersInfoResponse> answer = Answer.of(
                () -> workspace.client().usersInfo(r -> r.user(account.user()).includeLocale(true)));
        return known(answer.map(UsersInfoResponse::getUser)).map(user -> profile(user, account.workspace()));
    }

    /**
     * What someone is in a workspace. Someone of another organisation is seen there through Slack Connect; in an
     * Enterprise Grid the team of their own may be a sister of the workspace.
     */
    private static Standing standing(User user, String workspace) {
        if (user.isDeleted()) {
            return Standing.DEACTIVATED;
        }
        boolean elsewhere = user.getTeamId() != null && !user.getTeamId().equals(workspace);
        if (user.isStranger() || (elsewhere && !isOfGrid(user, workspace))) {
            return Standing.FOREIGN;
        }
        return user.isRestricted() || user.isUltraRestricted() ? Standing.GUEST : Standing.MEMBER;
    }

    private static boolean isOfGrid(User user, String workspace) {
        User.EnterpriseUser grid = user.getEnterpriseUser();
        return grid != null
                && (workspace.equals(grid.getEnterpriseId())
                        || (grid.getTeams() != null && grid.getTeams().contains(workspace)));
    }

    private static Optional<User> known(Answer<User> answer) throws PlatformUnavailable {
        if (answer instanceof Answer.Failed<User> failed && NOBODY.contains(failed.code())) {
            return Optional.empty();
        }
        return Optional.of(answer.orUnavailable());
    }

    static Profile profile(User user, String workspace) {
        User.Profile details = user.getProfile();
        String email = details == null ? null : details.getEmail();
        return new Profile(
                blankToNull(email),
                blankToNull(user.getRealName()),
                blankToNull(user.getLocale()),
                blankToNull(user.getTz()),
                standing(user, workspace));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
