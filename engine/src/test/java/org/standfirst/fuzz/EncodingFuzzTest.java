package org.standfirst.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks for an encoding that breaks the engine: help/build.md says how to run it. */
@NullMarked
@Tag("fuzz")
class EncodingFuzzTest {

    @MethodSource("org.standfirst.fuzz.Seeds#encodings")
    @FuzzTest(maxDuration = "5m")
    void encoding(byte[] bytes) {
        Hostile.ENCODING.check(bytes);
    }
}
