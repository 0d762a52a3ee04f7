package dev.gonogo.engine.command;

import java.util.Optional;

/**
 * Who signs.
 *
 * @param name the person's name
 * @param git name and address as git knows them
 */
record Signer(String name, Optional<String> git) {}
