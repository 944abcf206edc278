-- Which events give a thread its title, so that nobody looks for the last one through a whole log.
create table title_event (
  thread_id bigint not null,
  seq bigint not null,
  primary key (thread_id, seq)
);
insert into title_event (thread_id, seq)
  select thread_id, seq from event where kind in ('started', 'renamed');
