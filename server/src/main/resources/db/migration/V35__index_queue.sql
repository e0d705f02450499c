-- Articles that the index of the search has to read anew. change counts up while one waits, so that
-- a change made during the reading is not lost.
create table index_queue (
    article text primary key,
    change bigint not null
);
insert into index_queue (article, change) select id, 1 from article;
create index entry_article on entry (article);
