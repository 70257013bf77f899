create table public.users (
  id bigint generated always as identity not null,
  email text not null,
  constraint users_pkey PRIMARY KEY (id),
  constraint users_email_key UNIQUE (email)
);
