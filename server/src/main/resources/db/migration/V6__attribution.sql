-- Who says what in the version of an article that was read last. Spans are JSON lists of pairs of
-- code points.
create table attribution (
    article text not null references article (id) on delete cascade,
    number integer not null,
    speaker text not null,
    content text not null,
    primary key (article, number)
);
create index attribution_speaker on attribution (speaker);

-- Which version of an article was read for attributions, also where it has none.
create table attributed (
    article text primary key references article (id) on delete cascade,
    version integer not null
);
