/** MUED LMS on a server that is like production, deployed and verified as a team does it. */
@NullMarked
package dev.gonogo.specs.production;

import org.jspecify.annotations.NullMarked;
