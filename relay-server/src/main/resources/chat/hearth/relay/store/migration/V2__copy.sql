-- Another at every start and stop; beside the database a file says the same. Where the two differ,
-- the data is a backup's and gets a new epoch. Null: from before there were such names.
alter table relay_meta add column copy varchar(36);
