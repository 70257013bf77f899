#include "process/run.hpp"

#include "text/diagnostic.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/readable_pipe.hpp>
#include <boost/asio/writable_pipe.hpp>
#include <boost/asio/write.hpp>
#include <boost/process/v2.hpp>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <map>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace dbworkflow::process {
namespace {

namespace asio = boost::asio;
namespace child = boost::process::v2;

std::filesystem::path program_of(const command& what) {
  if (what.program.has_parent_path()) return what.program;
  if (auto found = find_program(what.program.string()); !found.empty()) return found;
  throw text::error(text::exit_code::failed, "program \"" + what.program.string() + "\" is not on the PATH");
}

/// The caller's environment with the wanted changes, as the launcher takes it. (The library's own initializer
/// for this is not defined in its header-only form of 1.81.)
class changed_environment {
public:
  explicit changed_environment(const std::map<std::string, std::string>& changes) {
    for (char** one = environ; one != nullptr && *one != nullptr; ++one) {
      const std::string text = *one;
      if (!changes.contains(text.substr(0, text.find('=')))) m_words.push_back(text);
    }
    for (const auto& [name, value] : changes) {
      if (!value.empty()) m_words.push_back(std::string(name).append("=").append(value));
    }
    for (const auto& word : m_words) m_pointers.push_back(word.c_str());
    m_pointers.push_back(nullptr);
  }

  template <class Launcher, class Path>
  boost::system::error_code on_setup(Launcher& launcher, const Path&, const char* const*) {
    launcher.env = m_pointers.data();
    return {};
  }

  changed_environment(const changed_environment&) = delete;
  changed_environment& operator=(const changed_environment&) = delete;

private:
  std::vector<std::string> m_words;
  std::vector<const char*> m_pointers;
};

/// For as long as it lives, a program that does not read its input costs an error, not our life. (Begun after
/// the program was started, which would inherit the mask.)
class broken_pipes_survived {
public:
  broken_pipes_survived() {
    ::sigemptyset(&m_signal);
    ::sigaddset(&m_signal, SIGPIPE);
    sigset_t pending;
    ::sigpending(&pending);
    m_was_pending = ::sigismember(&pending, SIGPIPE) == 1;
    ::pthread_sigmask(SIG_BLOCK, &m_signal, &m_before);
  }
  ~broken_pipes_survived() {
    const timespec at_once{};
    while (!m_was_pending && ::sigtimedwait(&m_signal, nullptr, &at_once) < 0 && errno == EINTR) {
    }
    ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
  }
  broken_pipes_survived(const broken_pipes_survived&) = delete;
  broken_pipes_survived& operator=(const broken_pipes_survived&) = delete;

private:
  sigset_t m_signal{};
  sigset_t m_before{};
  bool m_was_pending = false;
};

int status_of(int native) {
  if (WIFSIGNALED(native)) return 128 + WTERMSIG(native);
  return WIFEXITED(native) ? WEXITSTATUS(native) : native;
}

} // namespace

std::filesystem::path find_program(const std::string& name) {
  const auto found = child::environment::find_executable(name);
  return found.string();
}

outcome run(const command& what) {
  const auto program = program_of(what);
  const auto folder = what.folder.empty() ? std::filesystem::current_path() : what.folder;
  asio::io_context context;
  asio::readable_pipe output(context);
  asio::readable_pipe errors(context);
  asio::writable_pipe input(context);
  outcome out;
  changed_environment environment(what.environment);
  try {
    child::process started(context, program.string(), what.arguments,
                           child::process_stdio{input, output, errors}, environment,
                           child::process_start_dir(folder.string()));
    const broken_pipes_survived guard;
    const auto ignore_end = [](const boost::system::error_code&, std::size_t) {};
    asio::async_read(output, asio::dynamic_buffer(out.output), ignore_end);
    asio::async_read(errors, asio::dynamic_buffer(out.errors), ignore_end);
    asio::async_write(input, asio::buffer(what.input),
                      [&input](const boost::system::error_code&, std::size_t) { input.close(); });
    context.run();
    boost::system::error_code failed;
    started.wait(failed);
    out.status = status_of(started.native_exit_code());
  } catch (const boost::system::system_error& failed) {
    throw text::error(text::exit_code::failed,
                      program.string() + " cannot be run: " + failed.code().message());
  }
  return out;
}

int run_attached(const command& what) {
  const auto program = program_of(what);
  const auto folder = what.folder.empty() ? std::filesystem::current_path() : what.folder;
  asio::io_context context;
  changed_environment environment(what.environment);
  try {
    child::process started(context, program.string(), what.arguments, environment,
                           child::process_start_dir(folder.string()));
    boost::system::error_code failed;
    started.wait(failed);
    return status_of(started.native_exit_code());
  } catch (const boost::system::system_error& failed) {
    throw text::error(text::exit_code::failed,
                      program.string() + " cannot be run: " + failed.code().message());
  }
}

} // namespace dbworkflow::process
