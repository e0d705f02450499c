package org.standfirst.server.web;

import org.standfirst.server.access.Person;
import org.standfirst.server.access.Scope;

import java.util.List;

/**
 * Who looks at a page of the desk.
 *
 * @param form what every form on it must carry, as the field {@link #FIELD}
 */
public record Visit(Person person, String form) {

    /** Name of the field that carries the token of a form. */
    public static final String FIELD = "form-token";

    private static final List<Place> PLACES =
            List.of(
                    new Place("/desk", "Feeds", Scope.READ),
                    new Place("/desk/stories", "Stories", Scope.READ),
                    new Place("/desk/letters", "Letters", Scope.READ),
                    new Place("/desk/labels", "Labels", Scope.READ),
                    new Place("/desk/costs", "Costs", Scope.READ),
                    new Place("/desk/account", "Your account", Scope.READ),
                    new Place("/desk/accounts", "Accounts", Scope.ADMIN));

    /** An entry of the desk's navigation, for those with the scope. */
    public record Place(String path, String name, Scope scope) {}

    /** The navigation of the desk as this person sees it. */
    public List<Place> places() {
        return PLACES.stream().filter(place -> may(place.scope())).toList();
    }

    /** Whether this may be done. */
    public boolean may(Scope scope) {
        return person.may(scope);
    }
}
