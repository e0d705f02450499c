-- Drawings of cartoon feeds. The picture is what the feed offers, as we encoded it anew.
create table cartoon (
    id text primary key,
    feed bigint not null references feed (id) on delete cascade,
    outlet text not null references outlet (id),
    title text not null,
    link text,
    artists text not null,
    alt text,
    published bigint not null,
    source text not null,
    state text not null,
    why text,
    attempts integer not null default 0,
    next_try bigint not null,
    type text,
    width integer,
    height integer,
    picture ${bytes}
);
create index cartoon_published on cartoon (published);
create index cartoon_waiting on cartoon (state, next_try);
