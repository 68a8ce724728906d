#include "outbound/mail/message.hpp"

#include <array>
#include <chrono>
#include <cstdio>

namespace timon::outbound::mail {
namespace {

constexpr std::string_view line_end = "\r\n";

std::string base64(std::string_view bytes) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    unsigned group = 0;
    for (std::size_t next = 0; next < 3; ++next)
      group = group << 8U | (at + next < bytes.size() ? static_cast<unsigned char>(bytes[at + next]) : 0U);
    for (std::size_t place = 0; place < 4; ++place)
      text += at + place > bytes.size() ? '=' : letters[group >> (18U - 6U * static_cast<unsigned>(place)) & 0x3FU];
  }
  return text;
}

std::string base64_lines(std::string_view bytes) {
  constexpr std::size_t longest = 76;
  const std::string all = base64(bytes);
  std::string lines;
  for (std::size_t at = 0; at < all.size(); at += longest) lines.append(all, at, longest).append(line_end);
  return lines;
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }
bool continues_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// RFC 2047, in words of whole letters; what ends a line becomes a space.
std::string header_words(std::string_view given) {
  std::string text;
  bool is_plain = true;
  for (const char c : given) {
    text += is_control(c) ? ' ' : c;
    if (static_cast<unsigned char>(c) >= 0x80 || c == '=' || c == '?' || c == '"' || c == '<' || c == '>' || c == ',')
      is_plain = false;
  }
  constexpr std::size_t longest_plain = 60, bytes_of_word = 42;
  if (is_plain && text.size() <= longest_plain) return text;
  std::string words;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.size(), at + bytes_of_word);
    while (end > at + 1 && end < text.size() && continues_letter(text[end])) --end;
    words +=
        (words.empty() ? "" : "\r\n ") + ("=?UTF-8?B?" + base64(std::string_view(text).substr(at, end - at))) + "?=";
    at = end;
  }
  return words;
}

std::string header_address(const Address& address) {
  std::string bare;
  for (const char c : address.address)
    if (!is_control(c) && c != '<' && c != '>' && c != ' ') bare += c;
  return address.name.empty() ? "<" + bare + ">" : header_words(address.name) + " <" + bare + ">";
}

/// "Fri, 10 Jul 2026 07:00:00 +0000"
std::string date_of(Instant at) {
  constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = std::chrono::floor<std::chrono::days>(at.at);
  const std::chrono::year_month_day parts(day);
  const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::seconds>(at.at - day));
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%s, %u %s %d %02d:%02d:%02d +0000",
                days.at(std::chrono::weekday(day).c_encoding()), unsigned(parts.day()),
                months.at(unsigned(parts.month()) - 1), int(parts.year()), int(time.hours().count()),
                int(time.minutes().count()), int(time.seconds().count()));
  return text.data();
}

std::string part(const std::string& boundary, std::string_view type, std::string_view content) {
  return "--" + boundary + "\r\nContent-Type: " + std::string(type) +
         "; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64_lines(content);
}

}  // namespace

std::string written(const Message& message) {
  // Base64 has no "_": the boundary stands in no part.
  const std::string boundary = "=_timon_" + std::to_string(std::hash<std::string>{}(message.id));
  std::string all;
  const auto header = [&](std::string_view name, const std::string& value) {
    all.append(name).append(": ").append(value).append(line_end);
  };
  header("Date", date_of(message.at));
  header("From", header_address(message.from));
  header("To", header_address(message.to));
  header("Subject", header_words(message.subject));
  header("Message-ID", header_address({{}, message.id}));
  // Nobody's holiday answers it (RFC 3834).
  header("Auto-Submitted", "auto-generated");
  header("MIME-Version", "1.0");
  header("Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"");
  all.append(line_end);
  all += part(boundary, "text/plain", message.text);
  all += part(boundary, "text/html", message.html);
  return all + "--" + boundary + "--" + std::string(line_end);
}

}  // namespace timon::outbound::mail
