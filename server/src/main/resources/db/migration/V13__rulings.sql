-- What people decided about stories, in order, for the record and to undo it.
create table ruling (
    id ${serial},
    at bigint not null,
    -- name of the account, which may be removed later
    person text not null,
    kind text not null,
    story text not null,
    other text,
    -- the articles it is about, as a JSON list
    articles text not null,
    title text,
    -- the title before
    was text,
    undone bigint,
    -- the ruling that this one undoes
    undoes bigint
);
create index ruling_story on ruling (story);
create index ruling_other on ruling (other);

-- How a story is shown.
create table story_note (
    story text primary key references story (id),
    title text,
    pinned smallint not null default 0,
    hidden smallint not null default 0
);

-- A step of the grouper may be a ruling, as JSON. Replaying it gives the same stories.
alter table grouping_step add column ruling text;
