drop publication p;

create publication p for all tables;
