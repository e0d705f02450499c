-- An edition as it was when the first letter was made of it: everybody's letter of that hour says the same.
create table letter_issue (
    id text primary key,
    edition text not null,
    made bigint not null,
    content text not null
);

-- The ledger: one row for each letter of a reader's day, whatever became of it. A row is there before its letter
-- is; nothing is sent without, and the key keeps a day from having two. Only a row in state HANDING, or UNCERTAIN
-- after it, may have been accepted without our knowing.
create table delivery (
    id ${serial},
    reader bigint references reader (id) on delete set null,
    letter text not null,
    day text not null,
    issue text references letter_issue (id),
    domain text not null,
    token text not null unique,
    message_id text not null,
    state text not null,
    due bigint not null,
    deadline bigint not null,
    next_try bigint not null,
    attempts integer not null default 0,
    changed bigint not null,
    answer text,
    unique (reader, letter, day)
);
create index delivery_next_try on delivery (state, next_try);
