package org.standfirst.story;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A story of which members are in the window. */
final class Story {

    final String id;

    /** In order of arrival. */
    final List<Member> members = new ArrayList<>();

    // Notes of whoever goes through many stories, who wipes them out afterwards: a map from stories
    // to sums would cost more than all the adding.
    double sum;
    double ofAll;
    boolean isNear;
    @Nullable Member nearest;
    double likeness;

    Story(String id) {
        this.id = id;
    }

    int size() {
        return members.size();
    }
}
