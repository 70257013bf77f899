#include "environment/dotenv.hpp"
#include "text/diagnostic.hpp"
#include "text/file.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <unistd.h>

using namespace dbworkflow;
namespace fs = std::filesystem;

namespace {

std::optional<std::string> only_home(const std::string& name) {
  return name == "HOME_OF" ? std::optional<std::string>("/homes/ada") : std::nullopt;
}

std::map<std::string, std::string> parsed(const std::string& content) {
  std::map<std::string, std::string> out;
  for (const auto& one : environment::parse_dotenv({".env", content}, only_home)) out[one.name] = one.value;
  return out;
}

std::string refused(const std::string& content) {
  try {
    environment::parse_dotenv({".env", content}, only_home);
  } catch (const text::error& told) {
    return told.what();
  }
  return {};
}

} // namespace

TEST_CASE("lines of a .env file") {
  const auto found = parsed("# a comment\n"
                            "\n"
                            "A=1\n"
                            "  export B = two words   # comment\n"
                            "C=no#comment\n"
                            "D=\n"
                            "E='literal ${A} \\n # here'  # comment\n"
                            "F=\"line\\nbreak \\\"q\\\" \\$A \\\\ \\x\"\n"
                            "G='two\nlines'\n"
                            "H=postgresql://u:p%40w@h/db?a=b=c\n"
                            "I=a'b\"c\n"
                            "J=ü\n"
                            "K= # nothing\n"
                            "L=last");
  CHECK(found.at("A") == "1");
  CHECK(found.at("B") == "two words");
  CHECK(found.at("C") == "no#comment");
  CHECK(found.at("D").empty());
  CHECK(found.at("E") == "literal ${A} \\n # here");
  CHECK(found.at("F") == "line\nbreak \"q\" $A \\ \\x");
  CHECK(found.at("G") == "two\nlines");
  CHECK(found.at("H") == "postgresql://u:p%40w@h/db?a=b=c");
  CHECK(found.at("I") == "a'b\"c");
  CHECK(found.at("J") == "ü");
  CHECK(found.at("K").empty());
  CHECK(found.at("L") == "last");
}

TEST_CASE("variables inside of values") {
  const auto found =
      parsed("A=1\nB=${A}/${HOME_OF}\nC=\"${A}${A}\"\nD=${MISSING:-instead}\nE=\\${A} $A\n"
             "HOME_OF=/other\nF=${HOME_OF}\nG=${EMPTY:-x}\nEMPTY=\nH=${EMPTY:-y}\nI=${EMPTY}\n");
  CHECK(found.at("B") == "1//homes/ada");
  CHECK(found.at("C") == "11");
  CHECK(found.at("D") == "instead");
  CHECK(found.at("E") == "${A} $A");
  CHECK(found.at("F") == "/homes/ada"); // what is set outside goes before
  CHECK(found.at("G") == "x");
  CHECK(found.at("H") == "y");
  CHECK(found.at("I").empty());
}

TEST_CASE("mistakes are told at their place, and the line, which may hold a password, is not shown") {
  CHECK(refused("A=1\nSECRET=\"pw\n").find(".env:2:8: error: this quote is not closed") == 0);
  CHECK(refused("SECRET=\"pw\n").find("pw") == std::string::npos);
  CHECK(refused("A='x' y\n").find(".env:1:7: error: something stands behind the closing quote") == 0);
  CHECK(refused("1A=x\n").find(".env:1:1: error: no name of a variable begins here") == 0);
  CHECK(refused("A\n").find(".env:1:2: error: \"=\" is missing after A") == 0);
  CHECK(refused("A=${NOPE}\n").find(".env:1:3: error: the variable NOPE is not set") == 0);
  CHECK(refused("A=${NOPE\n}\n").find(".env:1:3: error: \"${\" is no variable") == 0);
  CHECK(refused("A=x${}\n").find(".env:1:4: error: \"${\" is no variable") == 0);
}

TEST_CASE(
    "the file of the environment goes before .env.local, which goes before .env; what is set before all") {
  const auto folder = fs::current_path() / ("env ü " + std::to_string(::getpid()));
  text::write_file(folder / ".env", "A=env\r\nB=env\r\nC=env\r\nHOME_OF=env\r\n");
  text::write_file(folder / ".env.local", "B=local\nC=local\n");
  text::write_file(folder / ".env.staging", "C=staging\nD=${A}-${C}\n");
  const auto values = [&folder](const std::string& environment) {
    return environment::variables_of(environment::read_env_files(folder, environment, only_home), only_home);
  };
  const auto staging = values("staging");
  CHECK(staging == std::map<std::string, std::string>{
                       {"A", "env"}, {"B", "local"}, {"C", "staging"}, {"D", "env-staging"}});
  CHECK(values("").at("C") == "local");
  CHECK(values("local").at("C") == "local");
  CHECK(values("../staging").at("C") == "local");
  CHECK_FALSE(values("").contains("D"));
  fs::remove_all(folder);
}
