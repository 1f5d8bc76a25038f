-- How often each version of a rule decided, and what became of it: what the algorithm register tells, without anything about anybody.
-- Each connection counts in a lane of its own, as in cases.counts.
create table cases.rule_counts (
  rule text not null,
  version int not null,
  what text not null,
  lane smallint not null,
  cases bigint not null,
  primary key (rule, version, what, lane)
);
grant select, insert, update on cases.rule_counts to madang_app;

-- A rule's answer is a decision's ground, so its record is held to the log as well.
select log.audit('decision', $$select case_id || '/' || number as id, record from cases.events
  where record::jsonb -> 'event' ->> 'type' in ('approved', 'refused', 'granted-automatically', 'lapsed', 'rule-decided')$$);
