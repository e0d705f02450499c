-- Who may change what. Of every token only a hash is kept: who reads this table cannot sign in.

create table account (
    id ${serial},
    name text not null,
    -- the name without regard to capitals
    folded text not null unique,
    -- Argon2id with its parameters and salt
    password text not null,
    scopes text not null,
    created bigint not null
);

create table session (
    hash text primary key,
    account bigint not null references account (id) on delete cascade,
    created bigint not null,
    seen bigint not null
);
create index session_account on session (account);

create table api_token (
    id ${serial},
    hash text not null unique,
    account bigint not null references account (id) on delete cascade,
    name text not null,
    scopes text not null,
    created bigint not null,
    seen bigint
);
create index api_token_account on api_token (account);

create table invitation (
    hash text primary key,
    account bigint not null references account (id) on delete cascade,
    scopes text not null,
    created bigint not null
);
