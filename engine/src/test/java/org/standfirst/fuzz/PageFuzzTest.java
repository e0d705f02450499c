package org.standfirst.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks for a page that breaks the engine: help/build.md says how to run it. */
@NullMarked
@Tag("fuzz")
class PageFuzzTest {

    @MethodSource("org.standfirst.fuzz.Seeds#pages")
    @FuzzTest(maxDuration = "5m")
    void page(byte[] bytes) {
        Hostile.PAGE.check(bytes);
    }
}
