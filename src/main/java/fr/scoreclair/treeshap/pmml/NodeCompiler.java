package fr.scoreclair.treeshap.pmml;

import fr.scoreclair.treeshap.TreeNode;
import fr.scoreclair.treeshap.ValueSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.dmg.pmml.tree.Node;
import org.dmg.pmml.tree.TreeModel;
import org.jspecify.annotations.Nullable;

/**
 * A PMML tree (any number of children, any predicates, any strategy for missing values) as a binary tree of questions
 * about one feature each. At each node the children's predicates are asked in order; questions already answered on the
 * way are not asked again; values that end in the same place are asked about together.
 */
final class NodeCompiler {
    /** More nodes than this come from a document made to exhaust memory. */
    static final int MAX_NODES = 4_000_000;

    private final TreeModel model;
    private final Predicates predicates;
    private final ToDoubleFunction<Node> prediction;
    private int nodes;

    NodeCompiler(TreeModel model, Predicates predicates, ToDoubleFunction<Node> prediction) {
        this.model = model;
        this.predicates = predicates;
        this.prediction = prediction;
    }

    /** Where a row goes on: into a child, or nowhere, with the node's own prediction or none. */
    private record Destination(Node node, boolean descend, boolean predicts) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Destination that
                    && node == that.node
                    && descend == that.descend
                    && predicts == that.predicts;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(node) + (descend ? 1 : 0) + (predicts ? 2 : 0);
        }
    }

    /** A choice among destinations. */
    private sealed interface Choice {}

    private record End(Destination destination) implements Choice {}

    private record Fork(InputField field, Map<Choice, ValueSet> ways) implements Choice {}

    TreeNode compile(int featureCount) {
        Node root = model.requireNode();
        Knowledge knowledge = Knowledge.nothing(featureCount);
        Choice choice = choose(root, List.of(root), knowledge, true);
        return expand(choice, knowledge, number(root.getRecordCount()));
    }

    private TreeNode below(Node node, Knowledge knowledge) {
        double cover = number(node.getRecordCount());
        if (!node.hasNodes()) {
            return leaf(prediction.applyAsDouble(node), cover);
        }
        return expand(choose(node, node.getNodes(), knowledge, false), knowledge, cover);
    }

    private TreeNode leaf(double value, double cover) {
        count();
        return new TreeNode.Leaf(value, cover);
    }

    private Choice choose(Node node, List<Node> children, Knowledge knowledge, boolean atRoot) {
        for (Node child : children) {
            Predicates.Answer answer = predicates.answer(child.requirePredicate(), knowledge);
            switch (answer) {
                case Predicates.Question question -> {
                    return fork(question, node, children, knowledge, atRoot);
                }
                case Predicates.Truth truth -> {
                    if (truth == Predicates.Truth.TRUE) {
                        return new End(new Destination(child, true, true));
                    }
                    if (truth == Predicates.Truth.UNKNOWN) {
                        Destination missing = atRoot ? nowhere(node) : whereMissing(node);
                        if (missing != null) {
                            return new End(missing);
                        }
                    }
                }
            }
        }
        return new End(atRoot ? nowhere(node) : whereNoneIsTrue(node));
    }

    private Choice fork(
            Predicates.Question question, Node node, List<Node> children, Knowledge knowledge, boolean atRoot) {
        ValueSet possible = knowledge.of(question.field());
        Map<Choice, ValueSet> ways = new LinkedHashMap<>();
        List<ValueSet> parts =
                List.of(question.yes(), question.yes().union(question.unknown()).complement(), question.unknown());
        for (ValueSet part : parts) {
            ValueSet values = possible.intersect(part);
            if (!values.isEmpty()) {
                Choice way = choose(node, children, knowledge.with(question.field(), values), atRoot);
                flatten(way, question.field(), values, ways);
            }
        }
        return ways.size() == 1 ? ways.keySet().iterator().next() : new Fork(question.field(), ways);
    }

    /** A fork on the same feature within a part is one fork with more ways. */
    private void flatten(Choice way, InputField field, ValueSet values, Map<Choice, ValueSet> ways) {
        if (way instanceof Fork fork && fork.field() == field) {
            fork.ways().forEach((choice, part) -> ways.merge(choice, part, ValueSet::union));
        } else {
            ways.merge(way, values, ValueSet::union);
        }
        count();
    }

    private TreeNode expand(Choice choice, Knowledge knowledge, double cover) {
        return switch (choice) {
            case End end -> arrive(end.destination(), knowledge, cover);
            case Fork fork -> {
                List<Map.Entry<Choice, ValueSet>> ways =
                        new ArrayList<>(fork.ways().entrySet());
                double known = Covers.repeats(fork, new HashSet<>()) ? Double.NaN : cover;
                yield split(fork.field(), ways, Covers.of(known, ways), knowledge, known);
            }
        };
    }

    private TreeNode split(
            InputField field,
            List<Map.Entry<Choice, ValueSet>> ways,
            double[] covers,
            Knowledge knowledge,
            double cover) {
        int done = covers.length - ways.size();
        Map.Entry<Choice, ValueSet> first = ways.get(0);
        TreeNode inside = expand(first.getKey(), knowledge.with(field, first.getValue()), covers[done]);
        if (ways.size() == 1) {
            return inside;
        }
        List<Map.Entry<Choice, ValueSet>> others = ways.subList(1, ways.size());
        double left = 0;
        ValueSet rest = ValueSet.none();
        for (int i = 0; i < others.size(); i++) {
            rest = rest.union(others.get(i).getValue());
            left += covers[done + 1 + i];
        }
        TreeNode outside = split(field, others, covers, knowledge.with(field, rest), left);
        count();
        return new TreeNode.Split(field.index(), first.getValue(), inside, outside, cover);
    }

    /** The training rows behind each way of a fork; NaN where the document does not tell. */
    private static final class Covers {

        /** One unknown among the ways is what the others leave of the whole. */
        static double[] of(double whole, List<Map.Entry<Choice, ValueSet>> ways) {
            double[] covers = new double[ways.size()];
            double known = 0;
            int unknown = -1;
            for (int i = 0; i < covers.length; i++) {
                boolean descends = ways.get(i).getKey() instanceof End end
                        && end.destination().descend();
                covers[i] = descends
                        ? number(((End) ways.get(i).getKey())
                                .destination()
                                .node()
                                .getRecordCount())
                        : Double.NaN;
                if (descends) {
                    known += covers[i];
                } else {
                    unknown = unknown == -1 ? i : -2;
                }
            }
            if (unknown >= 0) {
                double left = whole - known;
                covers[unknown] = Math.abs(left) <= 1e-6 * whole ? 0 : left;
            }
            return covers;
        }

        /** Whether a child is entered from several ends of a choice, so that its cover is the sum of several. */
        static boolean repeats(Choice choice, Set<Destination> seen) {
            return switch (choice) {
                case End end -> !seen.add(end.destination());
                case Fork fork -> fork.ways().keySet().stream().anyMatch(way -> repeats(way, seen));
            };
        }
    }

    private TreeNode arrive(Destination destination, Knowledge knowledge, double cover) {
        if (destination.descend()) {
            return below(destination.node(), knowledge);
        }
        return leaf(destination.predicts() ? prediction.applyAsDouble(destination.node()) : Double.NaN, cover);
    }

    private static Destination nowhere(Node node) {
        return new Destination(node, false, false);
    }

    private @Nullable Destination whereMissing(Node node) {
        return switch (model.getMissingValueStrategy()) {
            case NONE -> null;
            case NULL_PREDICTION -> nowhere(node);
            case LAST_PREDICTION -> new Destination(node, false, true);
            case DEFAULT_CHILD -> new Destination(defaultChild(node), true, true);
            case AGGREGATE_NODES, WEIGHTED_CONFIDENCE ->
                throw new UnsupportedPmmlException(
                        "TreeModel@missingValueStrategy",
                        "« " + model.getMissingValueStrategy().value() + " » mixes several leaves");
        };
    }

    private Destination whereNoneIsTrue(Node node) {
        boolean last = model.getNoTrueChildStrategy() == TreeModel.NoTrueChildStrategy.RETURN_LAST_PREDICTION;
        return last && node.hasScore() ? new Destination(node, false, true) : nowhere(node);
    }

    private static Node defaultChild(Node node) {
        Object id = node.getDefaultChild();
        for (Node child : node.getNodes()) {
            if (id != null
                    && child.getId() != null
                    && Objects.equals(id.toString(), child.getId().toString())) {
                return child;
            }
        }
        throw new UnsupportedPmmlException("Node@defaultChild", "node " + node.getId() + " names no child of its own");
    }

    private void count() {
        if (++nodes > MAX_NODES) {
            throw new UnsupportedPmmlException(
                    "TreeModel", "its predicates unfold to more than " + MAX_NODES + " nodes");
        }
    }

    private static double number(@Nullable Number number) {
        return number == null ? Double.NaN : number.doubleValue();
    }
}
