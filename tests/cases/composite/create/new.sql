create type money_amount as (amount numeric(12, 2), "Currency" char(3), note text collate "C");
comment on type money_amount is 'm';
comment on column money_amount."Currency" is 'ISO 4217';
create type item as (price money_amount, prices money_amount[]);
create type nothing as ();
create table t (a money_amount, b item[]);
