/** What tests of several rooms need. */
@NullMarked
package dev.gonogo.load.testing;

import org.jspecify.annotations.NullMarked;
