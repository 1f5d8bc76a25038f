-- Many apply at once: on one counter each would wait until the one before had committed. So every connection counts in a lane
-- of its own, and whoever reads the counts adds the lanes up.
alter table cases.counts add column lane smallint not null default 0;
alter table cases.counts drop constraint counts_pkey, add primary key (service, counted_on, what, lane);
