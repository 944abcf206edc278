-- Who brought which file, by owner: what counts for their room. The bytes lie in the folder "blobs".
create table upload (
  owner_id bigint not null,
  sha256 varchar(64) not null,
  bytes bigint not null,
  complete boolean not null,
  primary key (owner_id, sha256)
);
create index upload_blob on upload (sha256);

-- Which messages name a file, by thread, as the log: who is a member may read it.
create table file_reference (
  thread_id bigint not null,
  seq bigint not null,
  sha256 varchar(64) not null,
  primary key (thread_id, seq, sha256)
);
create index file_reference_blob on file_reference (sha256);
