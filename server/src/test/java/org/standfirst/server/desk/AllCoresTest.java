package org.standfirst.server.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

@NullMarked
class AllCoresTest {

    private static final List<Integer> THINGS = IntStream.range(0, 100).boxed().toList();

    @Test
    void eachThingIsDoneOnceAndTheLargestFirst() {
        var done = new ConcurrentLinkedQueue<Integer>();
        AllCores.each(THINGS, Integer::longValue, done::add);
        assertThat(done).containsExactlyInAnyOrderElementsOf(THINGS);
        assertThat(done.peek()).isGreaterThan(THINGS.size() / 2);
    }

    @Test
    void whatOneThrowsIsThrown() {
        assertThatThrownBy(() ->
                        AllCores.each(
                                THINGS,
                                Integer::longValue,
                                thing -> {
                                    throw new IllegalStateException("no " + thing);
                                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
