package org.standfirst.server.store;

import org.jdbi.v3.core.Handle;

/**
 * The shelves of the {@link Archive} within one transaction; not to be kept beyond it, and for one
 * thread.
 */
public final class Shelves {

    private final Handle handle;

    Shelves(Handle handle) {
        this.handle = handle;
    }

    public Feeds feeds() {
        return new Feeds(handle);
    }

    public Outlets outlets() {
        return new Outlets(handle);
    }

    public Entries entries() {
        return new Entries(handle);
    }

    public Articles articles() {
        return new Articles(handle);
    }

    public Retention retention() {
        return new Retention(handle);
    }

    public Imports imports() {
        return new Imports(handle);
    }

    public Furniture furniture() {
        return new Furniture(handle);
    }

    public Stories stories() {
        return new Stories(handle);
    }

    public Grouping grouping() {
        return new Grouping(handle, Grouping.NEWS);
    }

    /** The stories of what was published long before it came here. */
    public Grouping backIssues() {
        return new Grouping(handle, Grouping.BACK_ISSUES);
    }

    public SharedTexts sharedTexts() {
        return new SharedTexts(handle);
    }

    public Attributions attributions() {
        return new Attributions(handle);
    }

    public Dossiers dossiers() {
        return new Dossiers(handle);
    }

    public Editions editions() {
        return new Editions(handle);
    }

    public Cartoons cartoons() {
        return new Cartoons(handle);
    }

    public Crosswords crosswords() {
        return new Crosswords(handle);
    }

    public Readers readers() {
        return new Readers(handle);
    }

    public Deliveries deliveries() {
        return new Deliveries(handle);
    }

    public Suppressions suppressions() {
        return new Suppressions(handle);
    }

    public Secrets secrets() {
        return new Secrets(handle);
    }

    public Costs costs() {
        return new Costs(handle);
    }

    public Rulings rulings() {
        return new Rulings(handle);
    }

    public Accounts accounts() {
        return new Accounts(handle);
    }

    public Sessions sessions() {
        return new Sessions(handle);
    }

    public ApiTokens apiTokens() {
        return new ApiTokens(handle);
    }

    public IndexQueue indexQueue() {
        return new IndexQueue(handle);
    }

    /** How much there is of everything. */
    public Counts counts() {
        return Counts.of(handle);
    }
}
