-- Where the edits of a message are, for the one who deletes it. By thread, as the log.
create table edit (
  thread_id bigint not null,
  target_seq bigint not null,
  seq bigint not null,
  primary key (thread_id, target_seq, seq)
);
