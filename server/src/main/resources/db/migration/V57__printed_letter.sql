-- Which letters were made of which issues, for the archive of letters.
create table printed_letter (
    letter text not null,
    issue text not null references letter_issue (id),
    made bigint not null,
    primary key (letter, issue)
);
create index printed_letter_made on printed_letter (made);
