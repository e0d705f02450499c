package org.standfirst.provenance;

import java.util.List;

/**
 * What anyone can check of an outlet.
 *
 * @param name as it calls itself, with the country behind where another has the same name
 * @param hosts where it publishes, without {@code www.}
 * @param country ISO 3166 code of where it is based
 * @param language BCP 47 tag of most of what it publishes
 * @param family the publisher whose outlets share texts; the outlet's own name if it stands alone
 */
public record OutletFacts(
        String name,
        List<String> hosts,
        String country,
        String language,
        Ownership ownership,
        String family) {

    public OutletFacts {
        hosts = List.copyOf(hosts);
    }

    /** Whose it is. No word on how good it is. */
    public enum Ownership {
        /** Public money, independent by law. */
        PUBLIC_SERVICE,
        /** Run or steered by a state. */
        STATE_RUN,
        PRIVATE,
        NON_PROFIT,
        /** A news agency, whoever owns it. */
        AGENCY
    }
}
