-- Letters are claimed a few at a time while thousands wait: without these each claim looked at all of them.
drop index delivery_next_try;
create index delivery_open on delivery (next_try, id) where state in ('WAITING', 'DEFERRED');
create index delivery_deadline on delivery (deadline) where state in ('WAITING', 'DEFERRED');
create index delivery_state on delivery (state, changed);
