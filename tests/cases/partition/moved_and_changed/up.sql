-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.stock are equal in what stock_id_place_key holds unique"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "the index of stock_id_place_key is built while nobody reads or writes public.stock"
-- dbworkflow: hazard INDEX_BUILD "building the index of stock_id_place_key reads all of public.stock and costs the server time"
alter table public.stock add constraint stock_id_place_key UNIQUE (id, place);

-- dbworkflow: statement-timeout 10s
alter table public.stock_near add constraint stock_near_bound check ((place is not null and place in (1, 2))) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.stock_near are outside of FOR VALUES IN (1, 2)"
alter table public.stock_near validate constraint stock_near_bound;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "nobody uses public.stock while public.stock_near is detached"
alter table public.stock detach partition public.stock_near;

-- dbworkflow: hazard DELETES_DATA "dropping column public.stock.note deletes what is in it"
alter table public.stock drop column note;

alter table public.stock drop constraint stock_amount_check;

-- dbworkflow: hazard DELETES_DATA "dropping column public.stock_near.note deletes what is in it"
alter table public.stock_near drop column note;

alter table public.stock_near drop constraint stock_amount_check;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by stock_near_amount_idx may read all of public.stock_near"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.stock_near for a moment"
drop index public.stock_near_amount_idx;

-- dbworkflow: hazard INDEX_DROPPED "until stock_amount_idx is built again, nothing has the use of it"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.stock for a moment"
drop index public.stock_amount_idx;

-- dbworkflow: hazard AUTHZ_UPDATE "policy small: who sees and writes which rows of public.stock_near changes"
drop policy small on public.stock_near;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.stock are written anew with amount as bigint"
alter table public.stock alter column amount type bigint;

-- dbworkflow: statement-timeout 10s
alter table public.stock add column unit text default 'kg'::text not null;

alter table public.stock add constraint stock_unit_check CHECK ((unit <> ''::text)) not valid;

CREATE INDEX stock_amount_idx ON ONLY public.stock USING btree (amount, unit);

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.stock_near are written anew with amount as bigint"
alter table public.stock_near alter column amount type bigint;

-- dbworkflow: statement-timeout 10s
alter table public.stock_near add column unit text default 'kg'::text not null;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.stock_near do not satisfy stock_unit_check"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.stock_near are tested against stock_unit_check"
alter table public.stock_near add constraint stock_unit_check CHECK ((unit <> ''::text));

-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "policy small: who sees and writes which rows of public.stock_near changes"
create policy small on public.stock_near using (amount < 10);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.stock is read"
analyze public.stock (amount);

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.stock do not satisfy stock_unit_check"
alter table public.stock validate constraint stock_unit_check;

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.stock_near is read"
analyze public.stock_near (amount);

-- dbworkflow: hazard INDEX_BUILD "building the index of stock_near_amount_unit_idx reads all of public.stock_near and costs the server time"
CREATE INDEX CONCURRENTLY stock_near_amount_unit_idx ON public.stock_near USING btree (amount, unit);

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.stock attach partition public.stock_near FOR VALUES IN (1, 2);

alter table public.stock_near drop constraint stock_near_bound;
