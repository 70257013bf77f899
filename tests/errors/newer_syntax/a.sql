create property graph g vertex tables (t);
frobnicate;
