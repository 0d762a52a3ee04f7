/** Where a server is that is there already, and how to log in to it, as people write it. */
@NullMarked
package dev.gonogo.engine.address;

import org.jspecify.annotations.NullMarked;
