-- As if nothing had been migrated; the marker and the ledger's own migrations stay.
do $$
begin
  if to_regclass('dbworkflow.migration') is not null then
    delete from dbworkflow.migration;
  end if;
end
$$
