-- What running it costs, by hour since 1970: for how long each stage worked (milliseconds), and the
-- most that disk and memory held (bytes).
create table cost (
    hour bigint not null,
    name text not null,
    amount bigint not null,
    primary key (hour, name)
);

-- A reader's own labels of outlets, as the comma-separated lines that were sent; there is one row.
create table outlet_labels (
    id integer primary key,
    at bigint not null,
    csv text not null
);
