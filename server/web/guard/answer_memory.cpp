#include "web/guard/answer_memory.hpp"

#include "http/compression.hpp"

namespace timon::guard {
namespace {

constexpr std::size_t worth_compressing = 1000;
constexpr std::size_t longest = std::size_t{8} << 20;
constexpr std::size_t overhead = 1024;  // headers, key, list and map

http::Encoding encoding_for(const http::Request& request) {
  return http::negotiated(request.header("accept-encoding").value_or(""), {});
}

bool is_immutable(const http::Response& response) {
  return response.headers.find("cache-control").value_or("").find("immutable") != std::string_view::npos;
}

bool may_be_kept(const http::Response& response) {
  const auto control = response.headers.find("cache-control").value_or("");
  return response.status == 200 && (response.headers.has("etag") || is_immutable(response)) &&
         !response.headers.has("set-cookie") && control.find("no-store") == control.npos &&
         !std::holds_alternative<http::FileBody>(response.body);
}

struct Forms {
  std::string plain;
  std::string packed;
};

/// The body as shared bytes with the form that this caller reads.
http::SharedBytes shared_forms(http::Response& response, http::Encoding encoding) {
  auto forms = std::make_shared<Forms>();
  forms->plain = http::body_bytes(response);
  const bool packs = encoding != http::Encoding::Plain && forms->plain.size() >= worth_compressing &&
                     http::is_compressible(response.headers.find("content-type").value_or(""));
  if (packs) forms->packed = http::compressed(forms->plain, encoding);
  http::SharedBytes bytes{forms->plain, {}, {}, forms};
  (encoding == http::Encoding::Brotli ? bytes.brotli : bytes.gzip) = forms->packed;
  return bytes;
}

}  // namespace

std::string AnswerMemory::key_of(const http::Request& request) {
  if (request.method != http::Method::Get) return {};
  std::string key = request.target;
  for (const auto* name : {"host", "authorization", "cookie", "accept", "accept-language"})
    (key += '\n') += request.header(name).value_or("");
  (key += '\n') += http::encoding_name(encoding_for(request));
  key += request.secure ? 's' : 'p';
  return key;
}

std::optional<http::Response> AnswerMemory::recall(const std::string& key, std::uint64_t commits, Time now) {
  std::shared_ptr<const http::Response> found;
  {
    const std::scoped_lock lock(mutex_);
    const auto entry = entries_.find(key);
    if (entry == entries_.end()) return std::nullopt;
    const auto& [response, bytes, its_commits, verified, immutable, place] = entry->second;
    if (!immutable && (its_commits != commits || now - verified > moment)) return std::nullopt;
    order_.splice(order_.begin(), order_, place);
    found = response;
  }
  return *found;
}

std::optional<http::Response> AnswerMemory::find(const std::string& key) {
  const std::scoped_lock lock(mutex_);
  const auto entry = entries_.find(key);
  if (entry == entries_.end()) return std::nullopt;
  return *entry->second.response;
}

void AnswerMemory::renew(const std::string& key, std::uint64_t commits, Time now) {
  const std::scoped_lock lock(mutex_);
  const auto entry = entries_.find(key);
  if (entry == entries_.end()) return;
  entry->second.commits = commits;
  entry->second.verified = now;
  order_.splice(order_.begin(), order_, entry->second.place);
}

http::Response AnswerMemory::keep(const std::string& key, const http::Request& request, http::Response response,
                                  std::uint64_t commits, Time now) {
  if (key.empty() || !may_be_kept(response) || http::body_bytes(response).size() > longest) return response;
  auto shared = shared_forms(response, encoding_for(request));
  const auto bytes = shared.plain.size() + shared.brotli.size() + shared.gzip.size() + key.size() + overhead;
  response.body = std::move(shared);
  const std::scoped_lock lock(mutex_);
  drop(key);
  order_.push_front(key);
  entries_[key] = {
      std::make_shared<http::Response>(response), bytes, commits, now, is_immutable(response), order_.begin()};
  held_ += bytes;
  while (held_ > limit_) drop(std::string(order_.back()));
  return response;
}

void AnswerMemory::drop(const std::string& key) {
  const auto entry = entries_.find(key);
  if (entry == entries_.end()) return;
  held_ -= entry->second.bytes;
  order_.erase(entry->second.place);
  entries_.erase(entry);
}

}  // namespace timon::guard
