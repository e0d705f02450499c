-- Common to SQLite and PostgreSQL but for two words: ${serial} is a key that counts by itself,
-- ${bytes} a column of bytes. Instants are milliseconds since 1970 in UTC.

create table outlet (
    id text primary key,
    name text not null,
    site text,
    named_by_page smallint not null default 0
);

create table feed (
    id ${serial},
    url text not null unique,
    title text not null,
    category text,
    outlet text references outlet (id),
    -- health
    status text not null,
    status_since bigint not null,
    why text,
    failures integer not null default 0,
    last_new bigint,
    -- what the next request needs; etag and last_modified belong to url
    etag text,
    last_modified text,
    polled bigint,
    next_poll bigint not null
);
create index feed_next_poll on feed (next_poll);

create table poll (
    feed bigint not null references feed (id) on delete cascade,
    at bigint not null,
    status text not null,
    why text,
    listed integer not null,
    fresh integer not null,
    primary key (feed, at)
);

create table article (
    id text primary key,
    outlet text not null references outlet (id),
    url text not null,
    version integer not null,
    published bigint not null,
    first_seen bigint not null,
    last_changed bigint not null,
    story text
);
create index article_outlet on article (outlet, published);
create index article_story on article (story, published);
create index article_published on article (published);

create table article_version (
    article text not null references article (id) on delete cascade,
    version integer not null,
    seen bigint not null,
    text_hash text not null,
    content text not null,
    primary key (article, version)
);

create table entry (
    feed bigint not null references feed (id) on delete cascade,
    entry_key text not null,
    fingerprint text not null,
    first_seen bigint not null,
    published bigint not null,
    state text not null,
    why text,
    attempts integer not null default 0,
    next_try bigint not null,
    article text references article (id),
    -- the entry as the feed gave it, for as long as its article is still to be fetched
    content text,
    primary key (feed, entry_key)
);
create index entry_waiting on entry (state, next_try);

create table story (
    id text primary key,
    founded bigint not null,
    latest bigint not null,
    articles integer not null,
    merged_into text
);
create index story_latest on story (latest);
create index story_merged on story (merged_into);

-- Every step the grouper took, in order: an article it was given (with what it decided),
-- or, where article is null, a repair. Replaying them gives the same stories.
create table grouping_step (
    seq ${serial},
    at bigint not null,
    article text unique references article (id),
    version integer,
    story text,
    founded smallint,
    why text
);

create table story_change (
    seq ${serial},
    step bigint not null references grouping_step (seq),
    kind text not null,
    from_story text not null,
    into_story text not null,
    why text
);

create table grouper (
    id integer primary key,
    step bigint not null,
    state ${bytes} not null
);

create table edition (
    id text primary key,
    made bigint not null,
    content text not null
);
create index edition_made on edition (made);
