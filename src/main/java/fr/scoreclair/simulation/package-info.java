/**
 * The simulated bank and the real Spanish applications: clients without persons, for training and for the demo.
 *
 * <p>JDK and JSpecify only. Both the training programs and the running application (demo data) call this room; it calls
 * nobody.
 *
 * @see <a href="../../../../docs/decisions/0006-simulation-room.md">decision 0006</a>
 */
@NullMarked
package fr.scoreclair.simulation;

import org.jspecify.annotations.NullMarked;
