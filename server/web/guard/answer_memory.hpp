#pragma once
// Answers kept as bytes, compressed forms included, so that the same question is not answered twice. An answer counts
// as new for a moment and as long as this process has written nothing since; after that its handler is asked whether
// its tag still holds. Rights are part of that: a key holds the caller's credentials.

#include <chrono>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "http/request.hpp"
#include "http/response.hpp"

namespace timon::guard {

class AnswerMemory {
 public:
  using Time = std::chrono::steady_clock::time_point;
  /// What other processes write, and midnight, are seen after this long at the latest.
  static constexpr std::chrono::milliseconds moment{200};

  explicit AnswerMemory(std::size_t bytes = std::size_t{64} << 20) : limit_(bytes) {}

  /// What an answer may depend on besides data and time; empty for what is never kept.
  static std::string key_of(const http::Request& request);

  /// The answer while it counts as new: asked on event loops.
  std::optional<http::Response> recall(const std::string& key, std::uint64_t commits, Time now);
  /// The answer whatever its age: its tag is what a handler can be asked about.
  std::optional<http::Response> find(const std::string& key);
  /// The handler said that the kept answer still holds.
  void renew(const std::string& key, std::uint64_t commits, Time now);
  /// Keeps an answer that may be kept and returns it, with its body shared.
  http::Response keep(const std::string& key, const http::Request& request, http::Response response,
                      std::uint64_t commits, Time now);

 private:
  struct Entry {
    std::shared_ptr<const http::Response> response;
    std::size_t bytes = 0;
    std::uint64_t commits = 0;
    Time verified{};
    bool is_immutable = false;
    std::list<std::string>::iterator place{};
  };
  void drop(const std::string& key);

  const std::size_t limit_;
  std::mutex mutex_;
  std::unordered_map<std::string, Entry> entries_;
  std::list<std::string> order_;  ///< the last used in front
  std::size_t held_ = 0;
};

}  // namespace timon::guard
