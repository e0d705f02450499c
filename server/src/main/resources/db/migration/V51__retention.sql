-- 1 where the text is no longer kept, but for the lines that an edition quotes.
alter table article_version add column withheld smallint not null default 0;
create index article_version_withheld on article_version (withheld, article);
