-- What the pages of a host repeat, as numbers that stand for the lines.
create table furniture (
    host text not null,
    line bigint not null,
    primary key (host, line)
);
