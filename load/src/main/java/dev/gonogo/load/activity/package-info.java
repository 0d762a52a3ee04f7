/**
 * What a server was asked and used meanwhile, as its statistics tell: connections, hits in its
 * cache, and statements in comparison.
 */
@NullMarked
package dev.gonogo.load.activity;

import org.jspecify.annotations.NullMarked;
