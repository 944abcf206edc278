-- The owner wants to come back to the thread, whatever was read.
alter table thread add column unread boolean default false not null;

-- What owners keep about single messages, by owner.
create table message_flags (
  owner_id bigint not null,
  thread_id bigint not null,
  client_id uuid not null,
  starred boolean not null,
  hidden boolean not null,
  version bigint not null,
  primary key (owner_id, thread_id, client_id)
);
create index message_flags_version on message_flags (owner_id, version);

-- What owners began to write, by owner; an empty one is kept so that all devices hear of it.
create table draft (
  owner_id bigint not null,
  thread_id bigint not null,
  content varchar not null,
  reply_to uuid,
  version bigint not null,
  primary key (owner_id, thread_id)
);
create index draft_version on draft (owner_id, version);
