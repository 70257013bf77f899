// Adds a note and prints all: notes_app URL TEXT
#include <notes/notes.hpp>

#include <iostream>

int main(int count, char** arguments) {
  if (count != 3) {
    std::cerr << "usage: notes_app URL TEXT\n";
    return 2;
  }
  pqxx::connection connection(arguments[1]);
  pqxx::work work(connection);
  notes::notes::insert(work, {.body = arguments[2], .created_at = {}});
  for (const auto& note : notes::notes::all(work)) std::cout << note.id << "  " << note.body << '\n';
  work.commit();
}
