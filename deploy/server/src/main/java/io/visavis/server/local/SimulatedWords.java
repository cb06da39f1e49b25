package io.visavis.server.local;

import io.visavis.core.words.Language;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What simulated people write. */
record SimulatedWords(List<String> reflections, List<Map.Entry<String, String>> plans) {
    private static final SimulatedWords ENGLISH = new SimulatedWords(
            List.of(
                    "I put the decision off twice because two people I respect disagreed. In the end I had the facts on Tuesday already; what I lacked was the nerve to disappoint one of them.",
                    "I took a task back after the first mistake. It was faster that day and slower ever since.",
                    "The meeting drifted and I let it. Afterwards three people asked me what we had decided, and I could not say.",
                    "I told the team why we dropped the project instead of only that we did. The questions were better than I feared.",
                    "I asked another department for help before the deadline rather than after it. They said yes, and told me they had been waiting for it.",
                    "I kept Wednesday morning free and nobody missed me. That was worth knowing."),
            List.of(
                    Map.entry("a meeting drifts off its subject", "name the decision we came for"),
                    Map.entry("someone brings me a problem of theirs", "ask what they would do before I answer"),
                    Map.entry(
                            "I notice that I put a decision off",
                            "write down what is missing and by when I will have it"),
                    Map.entry(
                            "a task comes back with a mistake",
                            "go through it with the person instead of mending it")));
    private static final SimulatedWords FRENCH = new SimulatedWords(
            List.of(
                    "J’ai repoussé la décision deux fois parce que deux personnes que j’estime n’étaient pas d’accord. J’avais pourtant tous les éléments dès mardi ; il me manquait le courage de décevoir l’une d’elles.",
                    "J’ai repris une tâche dès la première erreur. C’était plus rapide ce jour-là, et plus lent depuis.",
                    "La réunion a dérivé et je l’ai laissée faire. Ensuite, trois personnes m’ont demandé ce que nous avions décidé, et je ne savais pas répondre.",
                    "J’ai expliqué à l’équipe pourquoi nous arrêtions le projet, au lieu de l’annoncer simplement. Les questions ont été meilleures que je ne le craignais.",
                    "J’ai demandé de l’aide à un autre service avant l’échéance plutôt qu’après. On m’a dit oui, et qu’on attendait ma demande.",
                    "J’ai gardé mon mercredi matin libre et personne ne m’a cherché. Cela valait la peine de le savoir."),
            List.of(
                    Map.entry("une réunion s’éloigne de son sujet", "je rappelle la décision attendue"),
                    Map.entry("on m’apporte un problème", "je demande ce que la personne ferait avant de répondre"),
                    Map.entry(
                            "je remarque que je repousse une décision",
                            "je note ce qui manque et pour quand je l’aurai"),
                    Map.entry(
                            "une tâche revient avec une erreur",
                            "je la relis avec la personne au lieu de la corriger")));

    static SimulatedWords in(Language language) {
        return language == Language.FR ? FRENCH : ENGLISH;
    }

    String reflection(SplittableRandom random) {
        return reflections.get(random.nextInt(reflections.size()));
    }

    void plan(SplittableRandom random, Map<String, String> values) {
        Map.Entry<String, String> plan = plans.get(random.nextInt(plans.size()));
        values.put("cue", plan.getKey());
        values.put("action", plan.getValue());
    }
}
