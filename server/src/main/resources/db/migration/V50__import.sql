-- Files that were imported, each under what tells it from others, and how many of its records are
-- in the archive.
create table import_file (
    id text primary key,
    name text not null,
    records bigint not null,
    finished smallint not null default 0,
    -- when it was last worked on; 0 where it was given up
    touched bigint not null
);

-- 1 where an article came from a file of an archive and not from a feed.
alter table article add column imported smallint not null default 0;

-- Which grouper took a step: 1 groups the news as it comes, 2 back issues.
alter table grouping_step add column grouper smallint not null default 1;
create index grouping_step_grouper on grouping_step (grouper, seq);
