-- The address that etag and last_modified belong to: where a temporary redirect leads, or the
-- feed's own. A new validator is only ever sent to the address that gave it.
alter table feed add column validated text;
update feed set validated = url where etag is not null or last_modified is not null;
