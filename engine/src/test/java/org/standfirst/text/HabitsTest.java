package org.standfirst.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;

class HabitsTest {

    @Test
    void knowsWhatItWasGivenAndNothingElse() throws IOException {
        var decisions = new HashMap<Long, Integer>();
        for (int i = 0; i < 5000; i++) {
            decisions.put(Habits.key(i, 7), i % 45);
        }
        var bytes = new ByteArrayOutputStream();
        Habits.of(decisions).write(new DataOutputStream(bytes));
        var habits =
                Habits.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        decisions.forEach((key, decision) -> assertThat(habits.of(key)).isEqualTo(decision));
        for (int i = 0; i < 5000; i++) {
            assertThat(habits.of(Habits.key(i, 8))).isEqualTo(Habits.UNKNOWN);
        }
        assertThat(Habits.NONE.of(Habits.key(1, 7))).isEqualTo(Habits.UNKNOWN);
    }

    @Test
    void decideAsTheWholeModelDoesWhereTheyDecide() {
        var text =
                "The mayor said on Monday that the bridge will be closed. \"We are sorry,\" he"
                        + " said.";
        var whole = EnglishAnalyzer.shipped().withHabits(Habits.NONE).analyze(text);
        var quick = EnglishAnalyzer.shipped().analyze(text);
        assertThat(quick.tags()).isEqualTo(whole.tags());
        assertThat(quick.heads()).isEqualTo(whole.heads());
        assertThat(quick.relations()).isEqualTo(whole.relations());
    }
}
