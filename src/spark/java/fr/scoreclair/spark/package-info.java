/**
 * A portfolio scored and explained on Apache Spark by the engine's own jar, for what one database host cannot do in a night. A build of its
 * own ({@code src/spark/pom.xml}): nothing of it, and nothing of Spark, is on the application's class path. See src/docs/spark.md.
 */
package fr.scoreclair.spark;
