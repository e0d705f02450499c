-- What the reader sets of a feed: whether the pages of its entries are sent for, or what the feed
-- itself says is all there is; and whether it brings cartoons (null: as its words say).
alter table feed add column full_text smallint not null default 1;
alter table feed add column cartoons smallint;
-- How long the outlet took to answer a poll, in milliseconds; null where it gave no answer.
alter table poll add column took integer;
