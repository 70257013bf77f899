create table public."Order" (
  "select" integer not null,
  "ünïcödé" text,
  "a b" integer,
  """" integer,
  "äääääääääääääääääääääääääääääää" integer,
  constraint "Order_pkey" PRIMARY KEY ("select"),
  constraint "c c" CHECK (("a b" > 0))
);

CREATE INDEX "i i" ON public."Order" USING btree ("a b");
