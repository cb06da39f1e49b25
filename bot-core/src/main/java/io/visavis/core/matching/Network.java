package io.visavis.core.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;

/**
 * A flow from mentees through mentors to one end: each mentee sends one unit, over a pair or past all mentors; each
 * place that a mentor has is an edge of its own, since the next one costs more.
 */
final class Network {
    private final Costs costs;
    private final DirectedWeightedMultigraph<Integer, DefaultWeightedEdge> graph =
            new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
    private final List<List<DefaultWeightedEdge>> pairs = new ArrayList<>();
    private final int end;

    Network(Costs costs) {
        this.costs = costs;
        this.end = costs.mentees() + costs.mentors();
        for (int node = 0; node <= end; node++) {
            graph.addVertex(node);
        }
        for (int mentee = 0; mentee < costs.mentees(); mentee++) {
            pairs.add(new ArrayList<>());
            edge(mentee, end, costs.ofNobody());
        }
        for (int mentor = 0; mentor < costs.mentors(); mentor++) {
            for (int place = 0; place < Math.min(costs.room(mentor), costs.mentees()); place++) {
                edge(mentor(mentor), end, costs.ofPlace(mentor, place));
            }
        }
    }

    /** Lets a pair be chosen. */
    void allow(int mentee, int mentor) {
        pairs.get(mentee).add(edge(mentee, mentor(mentor), costs.of(mentee, mentor)));
    }

    private DefaultWeightedEdge edge(int from, int to, int cost) {
        DefaultWeightedEdge edge = graph.addEdge(from, to);
        graph.setEdgeWeight(edge, cost);
        return edge;
    }

    private int mentor(int mentor) {
        return costs.mentees() + mentor;
    }

    /** The cheapest flow over what is allowed, with the prices that prove it. */
    Flow cheapest() {
        CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge> algorithm =
                new CapacityScalingMinimumCostFlow<>(1);
        Map<DefaultWeightedEdge, Double> flow = algorithm
                .getMinimumCostFlow(new MinimumCostFlowProblemImpl<>(
                        graph, node -> node == end ? -costs.mentees() : node < costs.mentees() ? 1 : 0, edge -> 1))
                .getFlowMap();
        return new Flow(flow, algorithm.getDualSolution());
    }

    /** One solution. */
    final class Flow {
        private final Map<DefaultWeightedEdge, Double> units;
        private final Map<Integer, Double> prices;

        private Flow(Map<DefaultWeightedEdge, Double> units, Map<Integer, Double> prices) {
            this.units = units;
            this.prices = prices;
        }

        /** The mentor of a mentee; -1 for nobody. */
        int mentorOf(int mentee) {
            return pairs.get(mentee).stream()
                    .filter(edge -> units.getOrDefault(edge, 0.0) > 0.5)
                    .map(edge -> graph.getEdgeTarget(edge) - costs.mentees())
                    .findFirst()
                    .orElse(-1);
        }

        /** What the whole would cost more, at least, if this pair were in it; below zero it could cost less. */
        double reducedCost(int mentee, int mentor) {
            return costs.of(mentee, mentor) - price(mentee) + price(mentor(mentor));
        }

        private double price(int node) {
            return prices.getOrDefault(node, 0.0);
        }
    }
}
