package fr.scoreclair.advisor.riskmodel;

import java.util.List;
import org.dmg.pmml.DataField;
import org.dmg.pmml.DataType;
import org.dmg.pmml.MiningField;
import org.dmg.pmml.MiningFunction;
import org.dmg.pmml.Model;
import org.dmg.pmml.PMML;
import org.dmg.pmml.Value;
import org.dmg.pmml.general_regression.GeneralRegressionModel;
import org.dmg.pmml.rule_set.RuleSelectionMethod;
import org.dmg.pmml.rule_set.RuleSetModel;
import org.dmg.pmml.scorecard.Scorecard;
import org.dmg.pmml.support_vector_machine.SupportVectorMachineModel;
import org.jpmml.model.PMMLException;
import org.jspecify.annotations.Nullable;

/** Whether a document answers the only question asked here: how probable is one event of two? If not, the sentence that says why. */
final class ModelDoor {

    private final String file;
    private final PMML pmml;
    private final Model model;

    private ModelDoor(String file, PMML pmml, Model model) {
        this.file = file;
        this.pmml = pmml;
        this.model = model;
    }

    static ModelDoor of(String file, PMML pmml, String target, String event) {
        if (pmml.getModels().size() != 1) {
            int count = pmml.getModels().size();
            throw new ModelRefused(
                    file,
                    new Text(
                            "il faut un modèle et un seul ; le document en contient " + count + ".",
                            "one model is needed, and one only; the document holds " + count + "."),
                    null);
        }
        ModelDoor door = new ModelDoor(file, pmml, pmml.getModels().get(0));
        try {
            door.givesProbability();
            door.twoClasses(target, event);
        } catch (PMMLException e) {
            throw door.refuse(
                    "le document est incomplet (" + e.getMessage() + ").",
                    "the document is incomplete (" + e.getMessage() + ").");
        }
        return door;
    }

    private void givesProbability() {
        if (model instanceof Scorecard) {
            throw refuse(
                    "une grille de score seule donne des points, pas une probabilité ; faites-la suivre d’une régression"
                            + " logistique (modelChain) qui en donne une.",
                    "a scorecard alone gives points, not a probability; let a logistic regression follow it (modelChain) that"
                            + " gives one.");
        }
        if (model.requireMiningFunction() != MiningFunction.CLASSIFICATION) {
            throw refuse(
                    "ce modèle prédit un nombre (functionName=\""
                            + model.requireMiningFunction().value() + "\"), pas la probabilité d’un événement.",
                    "this model predicts a number (functionName=\""
                            + model.requireMiningFunction().value() + "\"), not the probability of an event.");
        }
        if (model instanceof SupportVectorMachineModel) {
            throw refuse(
                    "une machine à vecteurs de support seule donne des distances ou des votes, pas une probabilité ; faites-la suivre"
                            + " d’une régression logistique (modelChain).",
                    "a support vector machine alone gives distances or votes, not a probability; let a logistic regression"
                            + " follow it (modelChain).");
        }
        if (model instanceof RuleSetModel rules
                && rules.requireRuleSet().requireRuleSelectionMethods().get(0).requireCriterion()
                        != RuleSelectionMethod.Criterion.FIRST_HIT) {
            throw refuse(
                    "seule la première règle applicable (firstHit) a une confiance qui soit une probabilité.",
                    "only the first rule that applies (firstHit) has a confidence that is a probability.");
        }
        if (model instanceof GeneralRegressionModel general
                && general.requireModelType() == GeneralRegressionModel.ModelType.GENERALIZED_LINEAR
                && general.getModelVerification() == null
                && isOlderThan42()) {
            throw refuse(
                    "avant PMML 4.2, les outils n’ont pas tous lu un modèle linéaire généralisé de la même façon ; ajoutez des"
                            + " enregistrements de vérification (ModelVerification) ou exportez-le de nouveau.",
                    "before PMML 4.2 tools did not all read a generalized linear model in the same way; add verification records"
                            + " (ModelVerification) or export it again.");
        }
    }

    private boolean isOlderThan42() {
        String version = pmml.getBaseVersion() == null ? pmml.requireVersion() : pmml.getBaseVersion();
        return version.compareTo("4.2") < 0;
    }

    private void twoClasses(String target, String event) {
        DataField field = field(target);
        if (field == null) {
            throw refuse("la cible " + target + " n’existe pas.", "there is no target " + target + ".");
        }
        List<String> categories = valid(field);
        if (categories.size() != 2) {
            throw refuse(
                    "la cible doit déclarer deux classes ; celle-ci en déclare " + categories.size() + ".",
                    "the target must declare two classes; this one declares " + categories.size() + ".");
        }
        if (!categories.contains(event)) {
            throw refuse(
                    "la cible n’a pas la classe " + event + " que le catalogue appelle l’événement.",
                    "the target has no class " + event + ", which the catalogue calls the event.");
        }
    }

    /** The inputs, in the order of the MiningSchema. */
    List<String> inputs() {
        return model.requireMiningSchema().getMiningFields().stream()
                .filter(field -> field.getUsageType() == MiningField.UsageType.ACTIVE)
                .map(MiningField::requireName)
                .toList();
    }

    /** The categories whose positions stand in rows; empty for numbers. */
    List<String> categories(String input) {
        DataField field = field(input);
        DataType type = field == null ? DataType.DOUBLE : field.requireDataType();
        if (type == DataType.BOOLEAN) {
            return List.of("false", "true");
        }
        if (field == null || type != DataType.STRING) {
            return List.of();
        }
        List<String> categories = valid(field);
        if (categories.isEmpty()) {
            throw refuse(
                    "la variable " + input + " est un texte sans catégories déclarées.",
                    "the feature " + input + " is a text without declared categories.");
        }
        return categories;
    }

    /** The PMML element's name, for people: TreeModel, NeuralNetwork, ... */
    String kind() {
        return model.getClass().getSimpleName();
    }

    private @Nullable DataField field(String name) {
        return pmml.requireDataDictionary().getDataFields().stream()
                .filter(field -> field.requireName().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<String> valid(DataField field) {
        return field.getValues().stream()
                .filter(value -> value.getProperty() == Value.Property.VALID)
                .map(value -> value.requireValue().toString())
                .toList();
    }

    private ModelRefused refuse(String fr, String en) {
        return new ModelRefused(file, new Text(fr, en), null);
    }
}
