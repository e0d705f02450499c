package org.standfirst.fuzz;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What fuzzing once found, and what it begins with, is read in every build. The finds stand where
 * the fuzz tests look for them, so that fuzzing goes on from there.
 */
@NullMarked
class KeptFindsTest {

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void theEngineKeepsItsWordOnFinds(Hostile kind) throws IOException {
        for (var file : finds(kind)) {
            try {
                kind.check(Files.readAllBytes(file));
            } catch (Exception | AssertionError | StackOverflowError e) {
                throw new AssertionError("breaks on " + file, e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(60)
    void theEngineKeepsItsWordOnSeeds(Hostile kind) {
        var seeds =
                switch (kind) {
                    case PAGE -> Seeds.pages();
                    case FEED -> Seeds.feeds();
                    case ENCODING -> Seeds.encodings();
                };
        seeds.forEach(kind::check);
    }

    private static List<Path> finds(Hostile kind) throws IOException {
        var method = kind.name().toLowerCase(Locale.ROOT);
        var type = kind.name().charAt(0) + method.substring(1) + "FuzzTest";
        var folder = Path.of("src/test/resources/org/standfirst/fuzz", type + "Inputs", method);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return new ArrayList<>(files.sorted().toList());
        }
    }
}
