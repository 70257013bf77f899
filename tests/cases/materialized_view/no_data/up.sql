create materialized view public.active_users (id, name) as
 SELECT users.id,
    users.name
   FROM public.users
  WHERE users.active
with no data;
comment on materialized view public.active_users is 'filled at night';

CREATE UNIQUE INDEX active_users_id ON public.active_users USING btree (id);
