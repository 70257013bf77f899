create table orders (id int primary key, state varchar(10));
create rule keep as on delete to orders do instead nothing;
create rule closed as on update to orders where old.state = 'closed' do instead nothing;
