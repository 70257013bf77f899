alter view public.v reset (security_invoker);
alter view public.v alter column id drop default;
