#include "domain/ledger/entry.hpp"

#include <algorithm>
#include <stdexcept>

#include "base/secret.hpp"

namespace timon::ledger {
namespace {

void append_quoted(std::string& json, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  json += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      json += '\\';
      json += c;
    } else if (byte < 0x20) {
      json += "\\u00";
      json += digits[byte >> 4];
      json += digits[byte & 15];
    } else {
      json += c;
    }
  }
  json += '"';
}

std::string object_of(Fields fields) {
  std::sort(fields.begin(), fields.end());
  std::string json = "{";
  for (std::size_t index = 0; index < fields.size(); ++index) {
    const auto& [name, value] = fields[index];
    if (index > 0 && fields[index - 1].first == name) throw std::logic_error("ledger field given twice: " + name);
    if (index > 0) json += ',';
    append_quoted(json, name);
    json += ':';
    if (value)
      append_quoted(json, *value);
    else
      json += "null";
  }
  return json + '}';
}

template <class I>
std::string text_or_empty(const std::optional<I>& id) {
  return id ? id->text() : "";
}

}  // namespace

std::string commitment_of(const PrivateText& text) { return sha256_hex(text.salt + ':' + text.value); }

std::string body_of(Fields fields, const std::vector<PrivateText>& private_texts) {
  Fields commitments;
  for (const PrivateText& text : private_texts) commitments.emplace_back(text.field, commitment_of(text));
  return "{\"commitments\":" + object_of(std::move(commitments)) + ",\"fields\":" + object_of(std::move(fields)) + '}';
}

std::string hash_of(const Entry& entry) {
  const std::string parts[] = {"timon-ledger-1",
                               std::to_string(entry.sequence),
                               entry.recorded_at.text(),
                               text_or_empty(entry.institution_id),
                               text_or_empty(entry.person_id),
                               entry.act,
                               entry.subject_kind,
                               std::to_string(entry.subject_id),
                               entry.body,
                               entry.previous_hash};
  std::string json;
  for (const std::string& part : parts) {
    json += json.empty() ? '[' : ',';
    append_quoted(json, part);
  }
  return sha256_hex(json + ']');
}

std::string commitment_in(std::string_view body, std::string_view field) {
  // Our own canonical form: names that need escaping do not occur among private fields.
  std::string name;
  append_quoted(name, field);
  name += ":\"";
  const std::string_view commitments = body.substr(0, body.find("},\"fields\":"));
  const auto at = commitments.find(name);
  return at == std::string_view::npos ? "" : std::string(commitments.substr(at + name.size(), 64));
}

}  // namespace timon::ledger
