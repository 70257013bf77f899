create table orders (id int primary key, state text);
create rule keep as on delete to orders where old.state = 'open' do instead nothing;
create rule closed as on update to orders where old.state = 'closed' do instead nothing;
alter table orders enable always rule keep;
