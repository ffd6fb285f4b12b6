/** The REST door to scoring; other rooms' doors read and speak as it does. */
@NamedInterface("web")
@NullMarked
package fr.scoreclair.advisor.scoring.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
