/**
 * Programs that are timed as whole processes: see README.md. Nothing of it is part of the product.
 */
@NullMarked
package dev.gonogo.benchmarks;

import org.jspecify.annotations.NullMarked;
