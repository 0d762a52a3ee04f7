package dev.gonogo.engine.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that starts containers: skipped, with its reason, where no Docker engine answers.
 *
 * <p>{@code -Dtest.containers=required} runs it all the same, so that a build that is there to
 * prove containers cannot be green without one.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("containers")
@ExtendWith(DockerEngine.class)
public @interface NeedsDockerEngine {}
