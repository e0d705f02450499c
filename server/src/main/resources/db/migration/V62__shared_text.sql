-- Text that two articles have in common, whatever stories they are in: runs of five words that stand
-- in both, and which part of the shorter and of the later text that is.
create table shared_text (
    article text not null references article (id) on delete cascade,
    earlier text not null references article (id) on delete cascade,
    runs integer not null,
    part double precision not null,
    part_of_later double precision not null,
    primary key (article, earlier)
);
create index shared_text_earlier on shared_text (earlier);
