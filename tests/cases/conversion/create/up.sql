create default conversion public.back for 'UTF8' to 'LATIN1' from utf8_to_iso8859_1;

create conversion public.conv for 'LATIN1' to 'UTF8' from iso8859_1_to_utf8;
comment on conversion public.conv is 'c';
