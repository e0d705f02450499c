-- The puzzles of a day, kept as they were made: day is that of an edition, kind DAILY or MINI.
create table crossword (
    day text not null,
    kind text not null,
    made bigint not null,
    content text not null,
    primary key (day, kind)
);
