grant insert, update, delete, truncate on table public.t to current_user;
