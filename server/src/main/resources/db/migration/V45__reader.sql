-- Who gets letters. An address is known by its key, the address in lower case; next_look is only when to look
-- again, whether a letter is due is in the ledger of letters.
create table reader (
    id ${serial},
    address text not null,
    address_key text not null unique,
    name text,
    letters text not null,
    hour integer not null,
    zone text not null,
    language text not null,
    state text not null,
    state_since bigint not null,
    -- proof of consent: when, from where, to which words
    consent_at bigint,
    consent_from text,
    consent_text text,
    soft_bounces integer not null default 0,
    next_look bigint not null
);
create index reader_next_look on reader (state, next_look);

-- Addresses that are not to be written to, known by a keyed hash, so that this outlives their erasure.
create table suppressed (
    address_hash text primary key,
    reason text not null,
    since bigint not null
);

-- Keys that this archive made for itself: for signed links and for the hashes above.
create table secret (
    name text primary key,
    value ${bytes} not null
);
