#include "http/multipart.hpp"

#include <algorithm>
#include <fstream>

#include "base/folded.hpp"
#include "http/target.hpp"

namespace timon::http {
namespace {

constexpr std::size_t head_bytes = 4 << 10;
constexpr std::size_t boundary_bytes = 70;  // RFC 2046 5.1.1
constexpr std::size_t piece_bytes = 64 << 10;

Error malformed() { return {ErrorKind::Invalid, "malformed_form", {}, {}}; }
Error too_long() { return {ErrorKind::Invalid, "form_too_long", {}, {}}; }
Error too_large() { return {ErrorKind::Invalid, "body_too_large", {}, {}}; }

bool is_plain(std::string_view text) {
  return is_utf8(text) && std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20; });
}

std::string without_folders(std::string_view name) {
  const auto slash = name.find_last_of("/\\");
  return std::string(slash == name.npos ? name : name.substr(slash + 1));
}

/// The value of one field of a part's head; empty when it is not there.
std::string_view field_of(std::string_view head, std::string_view name) {
  while (!head.empty()) {
    const auto end = std::min(head.find("\r\n"), head.size());
    const auto line = head.substr(0, end);
    head.remove_prefix(std::min(end + 2, head.size()));
    const auto colon = line.find(':');
    if (colon == line.npos || !equal_without_case(line.substr(0, colon), name)) continue;
    return line.substr(std::min(line.find_first_not_of(" \t", colon + 1), line.size()));
  }
  return {};
}

Result<Form> read_urlencoded(const Request& request, const FormLimits& limits) {
  if (request.body.file || request.body.text.size() > limits.field_bytes) return too_long();
  auto fields = parse_query(request.body.text);
  if (!fields) return malformed();
  if (fields->size() > limits.parts) return too_long();
  return Form{std::move(*fields), {}};
}

Result<void> feed_all(MultipartParser& parser, const Body& body) {
  if (!body.file) return parser.feed(body.text);
  std::ifstream file(body.file->path(), std::ios::binary);
  std::string piece(piece_bytes, '\0');
  while (file) {
    file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
    const auto fed = parser.feed(std::string_view(piece).substr(0, static_cast<std::size_t>(file.gcount())));
    if (!fed) return fed;
  }
  return {};
}

}  // namespace

std::optional<std::string_view> Form::field(std::string_view name) const {
  for (const auto& [key, value] : fields)
    if (key == name) return value;
  return std::nullopt;
}

const FormFile* Form::file(std::string_view name) const {
  const auto found = std::ranges::find(files, name, &FormFile::name);
  return found == files.end() ? nullptr : &*found;
}

Result<Form> read_form(const Request& request, const FormLimits& limits) {
  const auto type = parse_parameterised(request.header("content-type").value_or(""));
  if (type.name == "application/x-www-form-urlencoded") return read_urlencoded(request, limits);
  if (type.name != "multipart/form-data")
    return Error{ErrorKind::Invalid, "unsupported_media_type", {{"expected", "multipart/form-data"}}, {}};
  const auto boundary = type.parameter("boundary").value_or("");
  if (boundary.empty() || boundary.size() > boundary_bytes) return malformed();
  MultipartParser parser(boundary, request.spool, limits);
  if (const auto fed = feed_all(parser, request.body); !fed) return fed.error();
  return parser.finish();
}

MultipartParser::MultipartParser(std::string_view boundary, std::string spool, FormLimits limits)
    : delimiter_("\r\n--" + std::string(boundary)), spool_(std::move(spool)), limits_(limits) {}

Result<void> MultipartParser::feed(std::string_view bytes) {
  // Searches start anew with each piece, so a piece is never much smaller than what waits.
  while (!bytes.empty() && state_ != State::Done) {
    const auto piece = bytes.substr(0, piece_bytes);
    bytes.remove_prefix(piece.size());
    waiting_ += piece;
    for (bool again = true; again;) {
      const auto outcome = step();
      if (!outcome) return outcome.error();
      again = *outcome == Step::Again;
    }
  }
  return {};
}

Result<Form> MultipartParser::finish() {
  if (state_ != State::Done) return malformed();
  return std::move(form_);
}

Result<MultipartParser::Step> MultipartParser::step() {
  switch (state_) {
    case State::Preamble:
      return skip_preamble();
    case State::AfterBoundary:
      return after_boundary();
    case State::Head:
      return read_head();
    case State::Body:
      return read_body();
    case State::Done:
      return Step::NeedsMore;
  }
  return malformed();
}

Result<MultipartParser::Step> MultipartParser::skip_preamble() {
  const auto found = waiting_.find(delimiter_);
  if (found == std::string::npos) {
    if (waiting_.size() > head_bytes) return malformed();
    return Step::NeedsMore;
  }
  waiting_.erase(0, found + delimiter_.size());
  state_ = State::AfterBoundary;
  return Step::Again;
}

Result<MultipartParser::Step> MultipartParser::after_boundary() {
  if (waiting_.size() < 2) return Step::NeedsMore;
  if (waiting_.starts_with("--")) {
    state_ = State::Done;
    return Step::NeedsMore;
  }
  if (!waiting_.starts_with("\r\n")) return malformed();
  waiting_.erase(0, 2);
  state_ = State::Head;
  return Step::Again;
}

Result<MultipartParser::Step> MultipartParser::read_head() {
  const auto end = waiting_.find("\r\n\r\n");
  if (end == std::string::npos || end > head_bytes) {
    if (waiting_.size() > head_bytes) return malformed();
    return Step::NeedsMore;
  }
  const auto begun = begin_part(std::string_view(waiting_).substr(0, end));
  if (!begun) return begun.error();
  waiting_.erase(0, end + 4);
  state_ = State::Body;
  return Step::Again;
}

Result<void> MultipartParser::begin_part(std::string_view head) {
  if (form_.fields.size() + form_.files.size() >= limits_.parts) return too_long();
  const auto disposition = parse_parameterised(field_of(head, "content-disposition"));
  const auto name = disposition.parameter("name");
  const auto file_name = disposition.parameter("filename");
  if (disposition.name != "form-data" || !name || !is_plain(*name) || !is_plain(file_name.value_or("")))
    return malformed();
  in_file_ = file_name.has_value();
  if (in_file_)
    form_.files.push_back({std::string(*name), without_folders(*file_name),
                           parse_parameterised(field_of(head, "content-type")).name,
                           std::make_shared<TemporaryFile>(spool_)});
  else
    form_.fields.emplace_back(*name, "");
  return {};
}

Result<MultipartParser::Step> MultipartParser::read_body() {
  const auto found = waiting_.find(delimiter_);
  const bool ends = found != std::string::npos;
  const auto safe = ends ? found : waiting_.size() - std::min(waiting_.size(), delimiter_.size() - 1);
  const auto kept = keep(std::string_view(waiting_).substr(0, safe));
  if (!kept) return kept.error();
  waiting_.erase(0, ends ? found + delimiter_.size() : safe);
  if (!ends) return Step::NeedsMore;
  if (!in_file_ && !is_utf8(form_.fields.back().second)) return malformed();
  state_ = State::AfterBoundary;
  return Step::Again;
}

Result<void> MultipartParser::keep(std::string_view bytes) {
  if (in_file_) {
    auto& file = *form_.files.back().file;
    if (file.size() + bytes.size() > limits_.file_bytes) return too_large();
    file.append(bytes);
    return {};
  }
  auto& value = form_.fields.back().second;
  if (value.size() + bytes.size() > limits_.field_bytes) return too_long();
  value += bytes;
  return {};
}

}  // namespace timon::http
