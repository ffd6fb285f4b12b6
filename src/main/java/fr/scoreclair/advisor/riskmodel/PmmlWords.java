package fr.scoreclair.advisor.riskmodel;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words a PMML file may use: those of the kinds of model we evaluate, none that names a file, a table elsewhere or code. */
final class PmmlWords {

    static final Set<String> ELEMENTS = words("""
            PMML Header Application Timestamp Annotation MiningBuildTask Extension
            DataDictionary DataField Value Interval MiningSchema MiningField Output OutputField Targets Target
            TargetValue ModelStats Taxonomy
            TransformationDictionary LocalTransformations DerivedField FieldRef Constant Apply NormContinuous
            LinearNorm NormDiscrete Discretize DiscretizeBin MapValues FieldColumnPair InlineTable row
            True False SimplePredicate SimpleSetPredicate CompoundPredicate Array REAL-SparseArray INT-SparseArray
            Indices REAL-Entries INT-Entries Matrix MatCell
            TreeModel Node ScoreDistribution MiningModel Segmentation Segment
            RegressionModel RegressionTable NumericPredictor CategoricalPredictor PredictorTerm
            GeneralRegressionModel ParameterList Parameter FactorList CovariateList Predictor PPMatrix PPCell
            PCovMatrix PCovCell ParamMatrix PCell
            Scorecard Characteristics Characteristic Attribute ComplexPartialScore
            NeuralNetwork NeuralInputs NeuralInput NeuralLayer Neuron Con NeuralOutputs NeuralOutput
            SupportVectorMachineModel LinearKernelType PolynomialKernelType RadialBasisKernelType SigmoidKernelType
            VectorDictionary VectorFields CategoricalPredictor VectorInstance SupportVectorMachine SupportVectors
            SupportVector Coefficients Coefficient
            RuleSetModel RuleSet RuleSelectionMethod SimpleRule CompoundRule
            NaiveBayesModel BayesInputs BayesInput BayesOutput PairCounts TargetValueCounts TargetValueCount
            TargetValueStats TargetValueStat GaussianDistribution PoissonDistribution
            NearestNeighborModel TrainingInstances InstanceFields InstanceField KNNInputs KNNInput
            ComparisonMeasure euclidean squaredEuclidean cityBlock chebychev minkowski
            ModelVerification VerificationFields VerificationField
            """);

    /** Where a tool may leave a note: an Extension with attributes only, which no model is read from. */
    static final Set<String> NOTED = words("Header MiningBuildTask Scorecard Characteristic Attribute");

    /** PMML's built-in functions; nothing else is ever looked up by name. */
    static final Set<String> FUNCTIONS = words("""
            + - * / min max sum avg median product log10 ln sqrt abs exp pow threshold floor ceil round rint modulo
            expm1 ln1p isMissing isNotMissing isValid isNotValid equal notEqual lessThan lessOrEqual greaterThan
            greaterOrEqual and or not isIn isNotIn if
            """);

    private static final Pattern VERSION = Pattern.compile("3\\.[0-2]|4\\.[0-4](\\.\\d)?");

    private PmmlWords() {}

    static boolean isKnownVersion(@Nullable String namespace, @Nullable String version) {
        boolean known = version != null && VERSION.matcher(version).matches();
        return known && namespace != null && namespace.matches("http://www\\.dmg\\.org/PMML-(3_[0-2]|4_[0-4])");
    }

    private static Set<String> words(String text) {
        return Stream.of(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
