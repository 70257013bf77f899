revoke insert, update, delete, truncate on table public.t from current_user;
