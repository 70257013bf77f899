create table public.log_new (
  day date not null,
  "Host" text,
  number integer
);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.log_old add constraint log_old_bound check ((day is not null and "Host" is not null and number is not null and (day > '2020-01-01' or (day = '2020-01-01' and "Host" >= 'a')) and (day < '2021-01-01' or (day = '2021-01-01' and "Host" < 'a') or (day = '2021-01-01' and "Host" = 'a' and number < 7)))) not valid;

alter table public.log_rest add constraint log_rest_bound check (not (day is not null and "Host" is not null and number is not null and day = '2022-01-01' and ("Host" > 'a' or ("Host" = 'a' and number >= 7)) and "Host" <= 'b') and not (day is not null and "Host" is not null and number is not null and (day > '2020-01-01' or (day = '2020-01-01' and "Host" >= 'a')) and (day < '2021-01-01' or (day = '2021-01-01' and "Host" < 'a') or (day = '2021-01-01' and "Host" = 'a' and number < 7)))) not valid;

alter table public.pieces_0 add constraint pieces_0_bound check ((satisfies_hash_partition('public.pieces'::regclass, 2, 0, id, kind))) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.log_old are outside of FOR VALUES FROM ('2020-01-01', 'a', MINVALUE) TO ('2021-01-01', 'a', 7)"
alter table public.log_old validate constraint log_old_bound;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.log_rest belong to what is attached beside it; until then it takes no more of these"
alter table public.log_rest validate constraint log_rest_bound;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.pieces_0 are outside of FOR VALUES WITH (modulus 2, remainder 0)"
alter table public.pieces_0 validate constraint pieces_0_bound;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.log attach partition public.log_new FOR VALUES FROM ('2022-01-01', 'a', 7) TO ('2022-01-01', 'b', MAXVALUE);

alter table public.log attach partition public.log_old FOR VALUES FROM ('2020-01-01', 'a', MINVALUE) TO ('2021-01-01', 'a', 7);

alter table public.log_old drop constraint log_old_bound;

alter table public.log_rest drop constraint log_rest_bound;

alter table public.pieces attach partition public.pieces_0 FOR VALUES WITH (modulus 2, remainder 0);

alter table public.pieces_0 drop constraint pieces_0_bound;
