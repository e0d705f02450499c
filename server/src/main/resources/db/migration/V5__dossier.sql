-- What the editor found out about a story, as of the articles and versions of its fingerprint.
create table dossier (
    story text primary key references story (id),
    fingerprint text not null,
    made bigint not null,
    content text not null
);
