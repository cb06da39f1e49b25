package io.visavis.teams;

import io.visavis.core.chat.Account;
import io.visavis.core.chat.Inbound;
import io.visavis.core.chat.InboundHandler;
import io.visavis.core.chat.Message;
import io.visavis.core.chat.Reply;
import io.visavis.core.words.Language;
import io.visavis.core.words.Words;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The personal tab: {@code tab} with its script and style, which hold nothing of anybody, and {@code home}, which
 * tells a person who proved who they are how things stand for them.
 */
final class TabServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(TabServlet.class);
    private static final String HTML = "text/html;charset=utf-8";

    /** Where Teams and the hosts that show its apps run. */
    private static final String HOSTS = "https://teams.microsoft.com https://*.teams.microsoft.com"
            + " https://teams.cloud.microsoft https://*.cloud.microsoft https://*.microsoft365.com https://*.office.com"
            + " https://outlook.office365.com https://*.teams.microsoft.us";

    private final transient SignIn signIn;
    private final transient InboundHandler handler;
    private final transient TabShell shell;
    private final String chat;
    private final String policy;

    /** @param ownPagesMayFrame whether pages of the same server may show the tab, as the playground does */
    TabServlet(SignIn signIn, InboundHandler handler, String chat, boolean ownPagesMayFrame) {
        this.signIn = signIn;
        this.handler = handler;
        this.chat = chat;
        this.shell = new TabShell(chat);
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors " + HOSTS + (ownPagesMayFrame ? " 'self'" : "");
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        switch (Objects.requireNonNullElse(request.getPathInfo(), "")) {
            case "/tab" -> write(response, HTML, shell.in(request.getParameter("lang"), request.getParameter("theme")));
            case "/tab.js" -> file(response, "text/javascript;charset=utf-8", "tab.js");
            case "/tab.css" -> file(response, "text/css;charset=utf-8", "tab.css");
            case "/home" -> home(request, response);
            default -> response.setStatus(404);
        }
    }

    private void home(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Language language = Language.of(Objects.requireNonNullElse(request.getParameter("lang"), ""))
                .orElse(Language.EN);
        try {
            Account person = signIn.person(request.getHeader("Authorization"));
            write(response, HTML, HomeHtml.of(home(person, language), chat));
        } catch (Refusal refusal) {
            LOG.info("the tab was refused with {}: {}", refusal.status(), refusal.getMessage());
            response.setStatus(refusal.status());
        } catch (RuntimeException e) {
            // the class alone: a message may quote what a person wrote
            LOG.error("the tab is not shown: {}", e.getClass().getName());
            response.setStatus(503);
        }
    }

    private Message home(Account person, Language language) {
        return handler.handle(new Inbound.OpenedHome(person)) instanceof Reply.ShowHome shown
                ? shown.home()
                : Message.of(Words.in(language).say("conversation.tab.stranger"));
    }

    private static void file(HttpServletResponse response, String type, String name) throws IOException {
        response.setHeader("Cache-Control", "max-age=3600");
        write(response, type, TabShell.file(name));
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        write(response, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(HttpServletResponse response, String type, byte[] bytes) throws IOException {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
