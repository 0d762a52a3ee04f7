/**
 * Runs as results in Allure's format, and as the pages that Allure makes of them; the only room
 * that knows Allure and its JSON library.
 */
@NullMarked
package dev.gonogo.reports.allure;

import org.jspecify.annotations.NullMarked;
