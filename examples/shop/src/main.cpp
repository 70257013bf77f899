// Takes an order and lists what is open, through the headers generated from schema/.
#include <shop/shop.hpp>

#include <cstdlib>
#include <exception>
#include <iostream>

namespace {

namespace db = shop::db;

/// The customer with this address, made where there is none.
db::customers customer(pqxx::work& work, const std::string& email, const std::string& name) {
  if (const auto known = db::customers::find_by_email(work, email)) return *known;
  return db::customers::insert(work, {.email = email, .name = name, .created_at = {}});
}

void run(const std::string& url) {
  pqxx::connection connection(url);
  pqxx::work work(connection);
  const auto ada = customer(work, "ada@example.org", "Ada");

  db::orders_new order;
  order.customer_id = ada.id;
  order.total = db::numeric{"12.50"};
  const auto placed = db::orders::insert(work, order);
  std::cout << "order " << placed.id << " of " << ada.name << ": " << placed.total.text << ", "
            << db::to_string(placed.state) << '\n';

  for (const auto& open : db::open_orders::all(work)) {
    std::cout << "open: " << *open.id << "  " << *open.email << "  " << open.total->text << '\n';
  }
  work.commit();
}

} // namespace

int main(int count, char** arguments) {
  const char* url = count > 1 ? arguments[1] : std::getenv("DATABASE_URL");
  if (url == nullptr) {
    std::cerr << "shop_app: no database: set DATABASE_URL, or run  shop_app \"$(dbworkflow url)\"\n";
    return 2;
  }
  try {
    run(url);
    return 0;
  } catch (const std::exception& failed) {
    std::cerr << "shop_app: " << failed.what() << '\n';
    return 1;
  }
}
