package fr.scoreclair.spark;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns that come in and go out, named after the model's features. */
final class Layout {

    /** Before the name of a feature: the day from which its value is known. */
    static final String AS_OF = "as_of_";

    private Layout() {}

    /** A client: its id, a value (null = missing) and a date per feature, and a word for what no model knows. */
    static StructType clients(List<String> features) {
        StructType type = new StructType().add("client_id", DataTypes.StringType, false);
        for (String feature : features) {
            type = type.add(feature, DataTypes.DoubleType, true);
        }
        for (String feature : features) {
            type = type.add(AS_OF + feature, DataTypes.DateType, true);
        }
        return type.add("unknown", DataTypes.StringType, true);
    }

    /** A client scored and explained, or the reason why not in {@code refused}. Contributions are in margin: base + sum = margin. */
    static StructType scored(List<String> features) {
        StructType contributions = new StructType(features.stream()
                .map(feature -> DataTypes.createStructField(feature, DataTypes.DoubleType, false))
                .toArray(StructField[]::new));
        return new StructType()
                .add("client_id", DataTypes.StringType, false)
                .add("probability", DataTypes.DoubleType, true)
                .add("margin", DataTypes.DoubleType, true)
                .add("favorable", DataTypes.BooleanType, true)
                .add("base", DataTypes.DoubleType, true)
                .add("contributions", contributions, true)
                .add("oldest_as_of", DataTypes.DateType, true)
                .add("fresh_until", DataTypes.DateType, true)
                .add("refused", DataTypes.StringType, true)
                .add("model_sha256", DataTypes.StringType, false);
    }
}
