create table public.notes (
  id bigint generated always as identity not null,
  body text not null,
  created_at timestamp with time zone default now() not null,
  constraint notes_pkey PRIMARY KEY (id)
);
