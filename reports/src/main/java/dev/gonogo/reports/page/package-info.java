/**
 * The sign-off page: one HTML file with everything that a release manager decides on, and an
 * overview of several.
 *
 * <p>A page is a value that is made of values: no file, no clock, no connection may enter. Whatever
 * is shown passes through {@link dev.gonogo.reports.page.Html}, which escapes it.
 */
@NullMarked
package dev.gonogo.reports.page;

import org.jspecify.annotations.NullMarked;
