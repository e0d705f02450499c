package org.standfirst.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void runsAreReadAsTheyWereLabelled() {
        var labels = new byte[12];
        Labels.mark(labels, 0, 1, Labels.SOURCE);
        Labels.mark(labels, 2, 4, Labels.CONTENT);
        Labels.mark(labels, 4, 9, Labels.CONTENT);

        assertThat(Labels.runs(labels, 100, Labels.SOURCE)).containsExactly(new Run(100, 101));
        assertThat(Labels.runs(labels, 100, Labels.CONTENT))
                .containsExactly(new Run(102, 104), new Run(104, 109));
        for (int i = 1; i < labels.length; i++) {
            assertThat(Labels.follows(labels[i - 1], labels[i])).isTrue();
        }
    }

    @Test
    void aRunEndsBeforeAnotherBegins() {
        int within = Labels.CONTENT + Labels.WITHIN;
        int last = Labels.CONTENT + Labels.LAST;

        assertThat(Labels.follows(within, Labels.NONE)).isFalse();
        assertThat(Labels.follows(within, Labels.SOURCE)).isFalse();
        assertThat(Labels.follows(Labels.NONE, within)).isFalse();
        assertThat(Labels.follows(Labels.SOURCE, last)).isFalse();
        assertThat(Labels.follows(last, last)).isFalse();
        assertThat(Labels.follows(within, last)).isTrue();
    }
}
