package org.standfirst.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks for a feed that breaks the engine: help/build.md says how to run it. */
@NullMarked
@Tag("fuzz")
class FeedFuzzTest {

    @MethodSource("org.standfirst.fuzz.Seeds#feeds")
    @FuzzTest(maxDuration = "5m")
    void feed(byte[] bytes) {
        Hostile.FEED.check(bytes);
    }
}
